import { SecretLines } from './SecretLines';

const CANARY = 'kanari3nvogel';

describe('lines of a log, one after the other', () => {
  it.each([
    {
      what: 'a variable of an environment in YAML',
      lines: ['- name: PGPASSWORD', `  value: ${CANARY}`, 'next: 1'],
    },
    {
      what: 'the same in JSON',
      lines: ['  "name": "AWS_SECRET_ACCESS_KEY",', `  "value": "${CANARY}"`],
    },
    {
      what: 'a block',
      lines: ['secretKey: |', `  ${CANARY}`, '', `  ${CANARY}`, 'next: 1'],
    },
    {
      what: 'a block that is folded',
      lines: ['  password: >-', `    ${CANARY}`, '  next: 1'],
    },
    {
      what: 'a value below its name',
      lines: ['  "password":', `    "${CANARY}"`],
    },
    {
      what: 'a key',
      lines: [
        '-----BEGIN PRIVATE KEY-----',
        CANARY,
        '-----END PRIVATE KEY-----',
      ],
    },
  ])('are without a secret of several lines: $what', ({ lines }) => {
    const secrets = new SecretLines();
    const shown = lines.map(line => secrets.next(line));
    expect(shown.join('\n')).not.toContain(CANARY);
    expect(shown).toHaveLength(lines.length);
    expect(secrets.next('goes on')).toBe('goes on');
    expect(shown.filter(line => line === 'next: 1')).toEqual(
      lines.filter(line => line === 'next: 1'),
    );
  });

  it('keep what only reminds of one', () => {
    const secrets = new SecretLines();
    const lines = [
      'failed to read the secret:',
      '    connection refused',
      'name: PGUSER',
      'value: postgres',
      'looking for a token',
      'the value: 7',
    ];
    expect(lines.map(line => secrets.next(line))).toEqual(lines);
  });
});
