import { LogLines } from './logLines';
import { PemLines } from './PemLines';

const LINE = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7kanari3nvoge';
const BODY = [LINE, LINE, 'kanari3nvoge='];
const BEGIN = '-----BEGIN RSA PRIVATE KEY-----';
const END = '-----END RSA PRIVATE KEY-----';

function shown(...lines: string[]): string[] {
  const pem = new PemLines();
  return lines.map(line => pem.next(line));
}

describe('a key in a log', () => {
  it('is not shown, line by line; what is before and after is', () => {
    expect(
      shown('one', `key: ${BEGIN}`, ...BODY, `${END} read`, 'two'),
    ).toEqual(['one', 'key: …', '…', '…', '…', '… read', 'two']);
  });

  it('is not shown with what a logger puts before its lines', () => {
    const lines = [BEGIN, 'Proc-Type: 4,ENCRYPTED', '', ...BODY, END, 'on'];
    expect(shown(...lines.map(text => `09:00 INFO ${text}`)).at(-1)).toBe(
      '09:00 INFO on',
    );
    expect(
      shown(...lines.map(text => `09:00 INFO ${text}`)).join(),
    ).not.toContain('kanari');
  });

  it('may end and begin on one line', () => {
    const lines = shown(BEGIN, ...BODY, `${END}${BEGIN}`, ...BODY, END, 'on');
    expect(lines.join()).not.toContain('kanari');
    expect(lines.at(-1)).toBe('on');
  });

  it('takes nothing with it where its begin is only spoken of', () => {
    const lines = shown(
      `error: expected ${BEGIN}`,
      ...['that is why', 'it fails', 'for all', 'to see'],
    );
    expect(lines).toEqual(['error: expected …', '…', '…', 'for all', 'to see']);
  });

  it('is not kept where the log that was read begins inside it', () => {
    const log = new LogLines();
    log.take([...BODY, END, 'the last words'].join('\n'));
    expect(log.lines.join()).not.toContain('kanari');
    expect(log.lines.at(-1)).toBe('the last words');
  });

  it('takes no last words with it that are kept', () => {
    const log = new LogLines();
    log.take(
      [BEGIN, 'no key after all', 'so it goes', 'and on', 'end: 1 error'].join(
        '\n',
      ),
    );
    expect(log.lines.at(-1)).toBe('end: 1 error');
  });
});
