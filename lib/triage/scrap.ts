/** Lines that nobody wrote as words: logs, stack traces, code, rows of a table. They show something, and tell nothing. */

const LOG =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d[.,\d]*\]?\s+(?:\[|[A-Z]{4,7}\b)|\[(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|FATAL|NOTICE|CRITICAL)\])/;
const TRACE =
  /^\s*(?:at [\w$.<>/]+\(.*\)|File ".*", line \d+|Traceback \(most recent|Caused by: |raise \w+\(|(?:[\w$]+\.)*[\w$]*(?:Error|Exception)\b(?:: |$)|Exception in thread )/;
const CODE =
  /\{\s*"[^"]{1,60}"\s*:|[\w\]]\((?:"|'|\)\s*[;{)])|^\s*(?:if|for|while)\s*\(.*\)\s*\{|[.#][\w-]+\s*\{[^{}]{0,200}:|;\s*$(?<=[)\]}"'`]\s*;\s*)|^\s*(?:const|let|var|def|function|import|return|throw new)\b.*[=(;]|=>\s*[{(]|^\s*(?:SELECT|INSERT|UPDATE|DELETE)\b.*\b(?:FROM|INTO|SET|WHERE)\b|^\s*[$#]\s(?:sudo |\.\/)?[a-z]+\s-?\w|^\s*<\?xml|^\s*[}\])]+[;,]?\s*$/;
const MARKUP =
  /<\/[a-z][\w-]*>|<[a-z][\w-]*\s[^<>]{0,200}=|<!--|<(?:br|p|div|span|html|body|script|style|table|tr|td|ul|li|h[1-6])\s*\/?>/i;

/** A sign that stands in code, and seldom in a sentence. */
const SIGN = /[{}()[\];=$<]/;

/** Whether a line, of a few hundred characters at most, is of a log, a trace or a program. */
export const isScrap = (line: string): boolean =>
  LOG.test(line) || TRACE.test(line) || (SIGN.test(line) && CODE.test(line));

export const isMarkup = (line: string): boolean => line.includes('<') && MARKUP.test(line);

export const isFence = (line: string): boolean => /^\s*(?:```|~~~)/.test(line);

/** The separator of a row and how often it stands there, as "2;"; empty for a line that is no row. */
export function rowOf(line: string): string {
  for (const separator of [';', '\t', ',']) {
    let at = line.indexOf(separator);
    if (at < 0) continue;
    const isQuoted = line.startsWith('"', at + 1);
    let parts = 1;
    for (; at >= 0 && line.charAt(at + 1) !== ' '; at = line.indexOf(separator, at + 1)) parts += 1;
    if (at < 0 && (parts > 2 || isQuoted)) return `${parts}${separator}`;
  }
  return '';
}

/** "- it was so" above "+ it is so": two versions of a line, of which neither is news. */
export const isChange = (line: string, previous: string, next: string): boolean =>
  (line.startsWith('-') && next.startsWith('+')) ||
  (line.startsWith('+') && previous.startsWith('-'));
