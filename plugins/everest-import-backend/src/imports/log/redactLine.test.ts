import { leastCpuMs } from '../../__testUtils__/leastCpuMs';
import { redactLine } from './redactLine';

const LONG = 16 * 1024;
const fill = (part: string) =>
  part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);

describe('a line that is shown', () => {
  it('has neither keys nor values of rows, also where it is long', () => {
    const row = `ERROR: Failing row contains (7, ${'x'.repeat(5_000)}, kanari)`;
    expect(redactLine(row)).toBe('ERROR: Failing row contains (…)');
    expect(redactLine(`${'y '.repeat(5_000)}password=kanari`)).not.toContain(
      'kanari',
    );
  });

  it.each([
    'a',
    'A1a',
    '"',
    '(',
    'Key (',
    'password',
    'password=',
    'a://',
    ' VALUES (',
    'INSERT INTO a ',
    'UPDATE a SET ',
    'value "',
    'invalid ": "',
    "Duplicate entry '",
    'authorization:',
    '-----BEGIN A-----',
    '?key',
    '-p ',
    'eyJaaaaaa.',
    'secret_',
    'key-',
    '\u001b[',
    'identified with a ',
    'mysql -',
    'mysql ',
    'mongo a -p',
    ' -ua -p',
    'identified by "',
    'passwords:[',
    'passwords:["',
    'password:{',
    'password:{{',
    'set password ',
    'set password for a=',
    'A_SECRET ',
    'A_SECRET_',
    'a_secret_a ',
    'aB3',
    'password("',
    'password:Password(',
    'a:b@',
    'a:b@c:',
    '| password | ',
    'password\t',
    'auth:"',
    'digest username=',
    'password for user a: ',
    '--uri a:',
    '--creds a:',
    'machine a login b ',
    'unzip ',
    '7z -p',
    'mysqladmin password ',
    'password $a$',
    'identified via a using ',
    '"password",',
    'пароль:',
    'SCRAM-SHA-256$',
    '--from-literal=',
    'password]=> string(',
    '-----END A-----',
  ])('holds up nobody, whatever it is full of: %j', part => {
    const least = (length: number) => {
      const line = fill(part).slice(0, length);
      return leastCpuMs(() => redactLine(line));
    };
    // A slow machine takes longer for a short line, too; what grows by the square takes sixteen times as long
    expect(least(LONG)).toBeLessThan(Math.max(50, 8 * least(LONG / 4)));
  });
});
