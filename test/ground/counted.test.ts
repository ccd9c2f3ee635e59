import { describe, expect, it } from 'vitest';
import { counted } from '../run/counted.mjs';

const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
});
const report = (...assertionResults: ReturnType<typeof test>[]) => ({
  numPassedTests: assertionResults.filter(({ status }) => status === 'passed').length,
  numFailedTests: assertionResults.filter(({ status }) => status === 'failed').length,
  testResults: [
    {
      name: '/house/test/area/a.test.ts',
      status: assertionResults.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
      message: '',
      assertionResults,
    },
  ],
});

describe('what a run adds up to', () => {
  it('names what failed and why, in a line each', () => {
    const seen = counted(
      report(test('holds', 'passed'), test('breaks', 'failed', 'Error: no\n  at a')),
      1,
      '/house',
    );
    expect(seen).toEqual({
      passed: 1,
      failed: 1,
      remarks: ['✕ test/area/a.test.ts: breaks: Error: no'],
    });
  });

  it('names what passed on its second try', () => {
    const seen = counted(report(test('wavers', 'passed', 'Error: late')), 0, '/house');
    expect(seen).toEqual({
      passed: 1,
      failed: 0,
      remarks: ['↻ test/area/a.test.ts: wavers: Error: late'],
    });
  });

  it('counts a file that could not be loaded, and what went wrong outside of any test', () => {
    const unloaded = report();
    unloaded.testResults[0]!.status = 'failed';
    unloaded.testResults[0]!.message = 'SyntaxError: what\nis this';
    expect(counted(unloaded, 1, '/house')).toEqual({
      passed: 0,
      failed: 1,
      remarks: ['✕ test/area/a.test.ts: not loaded: SyntaxError: what'],
    });
    expect(counted(report(test('holds', 'passed')), 1, '/house').failed).toBe(1);
    expect(counted(undefined, 0, '/house').failed).toBe(1);
  });
});
