import { leastCpuMs } from '../../__testUtils__/leastCpuMs';
import { redact } from './redact';

/** What must be left nowhere. */
const CANARY = 'wJalrXUtnFEMI4K7MDENGbPxRfiCYEXAMPLEKEY1';
const WORD = 'kanari3nvogel';

describe('a text of a cluster', () => {
  it.each([
    ['a password', `password=${WORD} is wrong`],
    ['a password in JSON', `{"password":"${WORD} with blanks","x":1}`],
    ['a password in JSON in JSON', `{"m":"{\\"password\\":\\"${WORD} x\\"}"}`],
    ['a password in YAML', `rootPassword: ${WORD}`],
    ['a password in single quotes', `passwd='${WORD} it'`],
    ['an option', `mysql --password ${WORD} -h db`],
    ['an option with a sign', `mysql --password=${WORD}`],
    ['a key in an option', `--access-key-id ${WORD}`],
    ['a secret key', `AWS_SECRET_ACCESS_KEY=${WORD}`],
    ['a key id', `AWS_ACCESS_KEY_ID: ${WORD}`],
    ['the payload of an importer', `"accessKeyID":"${WORD}"`],
    ["the payload's secret key", `"secretKey": "${WORD}"`],
    ['pgBackRest', `repo1-s3-key=${WORD} repo1-s3-key-secret=${WORD}`],
    ['a cipher', `repo1-cipher-pass=${WORD}`],
    ['XtraBackup', `--encrypt-key=${WORD}`],
    ['a token', `token: ${WORD}`],
    ['an api key', `apiKey=${WORD}`],
    ['a header', `Authorization: Bearer ${WORD}`],
    ['a header in JSON', `"authorization":"Basic ${WORD}"`],
    ['a bearer', `sent bearer ${WORD}`],
    [
      'a signed header',
      `authorization: AWS4-HMAC-SHA256 Credential=${WORD}/x, Signature=${WORD}`,
    ],
    ['a connection string', `mongodb://admin:${WORD}@db:27017/?x=1`],
    ['one with signs in it', `postgres://a:p/${WORD}@b@db/shop`],
    ['a signed URL', `GET https://s3/b?X-Amz-Credential=${WORD}&x=1`],
    ['its signature', `GET https://s3/b?x=1&X-Amz-Signature=${WORD}`],
    ['an SAS', `https://blob/x?sig=${WORD}&se=1`],
    ['a statement', `CREATE USER a IDENTIFIED BY '${WORD}'`],
    ['a statement with a method', `identified with sha2 as '${WORD}'`],
    ['a role', `ALTER ROLE a PASSWORD '${WORD}'`],
    ['a short option', `mysql -h db -uroot -p${WORD} shop`],
    ['a short option alone', `ran with -uroot -p${WORD}`],
    ['a short option in quotes', `mariadb -u root -p'${WORD} x'`],
    ['options as a list', `["mysqldump","-uroot","-p${WORD}"]`],
    ['a short option with a blank', `mongorestore -u admin -p ${WORD} /d`],
    ['a statement with other quotes', `IDENTIFIED BY "${WORD}"`],
    ['a statement in JSON', `{"sql":"IDENTIFIED BY \\"${WORD}\\""}`],
    ['a statement that sets one', `SET PASSWORD FOR 'u'@'h' = '${WORD}'`],
    ['the same as it was', `SET PASSWORD FOR u@h = PASSWORD("${WORD}")`],
    ['an account key', `AccountName=a;accountKey=${WORD};x=1`],
    ['an option of Azure', `--storage-account-key=${WORD}`],
    ['a list', `{"passwords":["x", "${WORD}"],"y":1}`],
    ['a list with signs', `passwords: ["x]", "${WORD}"]`],
    ['an object', `"password": {"from":{"a":1},"value":"${WORD}"}`],
    ['an environment', `AWS_SECRET_ACCESS_KEY ${CANARY}`],
    ['an environment, one a line', `a\nMYSQL_ROOT_PASSWORD ${WORD}\nb`],
    ['a setting', `aws configure set aws_secret_access_key ${WORD}`],
    ['a line of a key', `${'aB3'.repeat(15)}${WORD}ABCDEF`],
    ['the end of a PEM block', `${WORD}\n-----END PRIVATE KEY-----`],
    ['a PEM block', `x -----BEGIN RSA PRIVATE KEY-----\n${WORD}\n`],
    [
      'a certificate',
      `-----BEGIN CERTIFICATE-----\n${WORD}\n-----END CERTIFICATE-----`,
    ],
    ['a web token', `said eyJ${WORD}.eyJ${WORD}.${WORD}`],
    ['a bare secret key', `signed with ${CANARY} at`],
    ['a bare key id', `user AKIA${CANARY.toUpperCase()}`],
    ['a token of GitHub', `clone with ghp_${WORD}${WORD}`],
    ['a connection string by name', `dsn=user:${WORD}@tcp(db)/x`],
    ['colours between', `pass\u001b[31mword=\u001b[0m${WORD}`],
    ['what does not show between', `pass\u200bword=${WORD}`],
    ['a cut', `${'x'.repeat(20)} ${'y '.repeat(38)}mongodb://a:${WORD}@h`],
  ])('is without %s', (_what, text) => {
    for (const most of [20, 1_000]) {
      expect(redact(text, most)).not.toMatch(
        new RegExp(`${WORD}|${CANARY}`, 'i'),
      );
    }
  });

  it.each([
    'failed to get S3 credentials: Secret "shop-s3" not found',
    'Error: get secret: secrets "shop-ssl" not found',
    'resources: ["secrets", "configmaps"], verbs: ["get"]',
    'unzip -p dump.zip | psql',
    'ERROR 1045 (28000): Accès refusé pour root@10.1.1.1 (mot de passe: OUI)',
    "Access denied for user 'root'@'10.0.0.1' (using password: YES)",
    'secret "everest-secrets-shop" not found',
    'MountVolume.SetUp failed for volume "payload" : secret "x-data-import-request" not found',
    'credentialsSecretName: shop-s3',
    'Back-off pulling image "registry.example.net/a/loader:1.2.3@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"',
    '0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available',
    'failed quota: team: must specify requests.cpu for: importer',
    'dial tcp: lookup minio.minio.svc on 10.96.0.10:53: no such host',
    'operation error S3: HeadObject, https response error StatusCode: 403, api error Forbidden: Forbidden',
    'https://s3.example.net/backups/shop-2026-01-15-11:40:18-full/',
    'key is not there; tokens are many; a passage of text',
    'AWS_SECRET_ACCESS_KEY not found in secret shop-s3',
    'MONGODB_DATABASE_ADMIN_PASSWORD and MONGODB_DATABASE_ADMIN_USER are missing',
    'tar -pxf /tmp/x; mkdir -p /tmp/y; psql -h db -p5432',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '================================================================',
    'commit 0123456789abcdef0123456789abcdef01234567',
  ])('keeps what tells what is wrong: %s', text => {
    expect(redact(text)).toBe(text);
  });

  it('is cut, and commands no terminal', () => {
    expect(redact('a '.repeat(1_000), 100)).toBe(`${'a '.repeat(49)}a…`);
    expect(redact('a'.repeat(2_000), 100)).toBe('…');
    expect(
      redact('\u001b]0;owned\u0007red \u001b[31mtext\u001b[0m\u0000\u202e'),
    ).toBe('red text');
  });

  it.each([
    ['a://'.repeat(100_000)],
    ['password'.repeat(60_000)],
    ['-----BEGIN A-----'.repeat(20_000)],
    ['"'.repeat(400_000)],
    ['authorization:'.repeat(30_000)],
    ['A1a'.repeat(130_000)],
    ['?key'.repeat(100_000)],
    ['passwords:['.repeat(40_000)],
    ['mysql -p'.repeat(50_000)],
    ['-----END A-----'.repeat(20_000)],
  ])('takes no long time, whatever it is', text => {
    const all = leastCpuMs(() => redact(text, 4_000));
    const begin = leastCpuMs(() => redact(text.slice(0, 4_000), 4_000));
    // Four times as much is looked at, on a machine of any speed
    expect(all).toBeLessThan(Math.max(100, 8 * begin));
  });
});
