import { relative } from 'node:path';

/**
 * What a vitest report adds up to: `{ passed, failed, remarks }`. A file that could not be loaded, and an error outside of any test (which
 * only the exit `status` tells of), count as failed too: nothing that went wrong adds up to zero. `remarks` name, in a line each, what failed
 * (✕) and what passed on its second try (↻), with the first words of why.
 */
export function counted(report, status, root) {
  if (!report) return { passed: 0, failed: 1, remarks: [] };
  const remark = (mark, file, name, why = '') =>
    `${mark} ${relative(root, file)}: ${name}: ${why.split('\n', 1)[0]}`;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.failureMessages.length > 0)
      .map(({ status, fullName, failureMessages }) =>
        remark(status === 'failed' ? '✕' : '↻', file.name, fullName, failureMessages[0]),
      ),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length || (status === 0 ? 0 : 1),
    remarks: [
      ...unloaded.map(({ name, message }) => remark('✕', name, 'not loaded', message)),
      ...tests,
    ],
  };
}
