import { redact } from './redact';

const WORD = 'kanari3nvogel';
const REQUEST = Buffer.from(`{"target":{"password":"${WORD}"}}`).toString(
  'base64',
);
const PEM = Buffer.from(`-----BEGIN PRIVATE KEY-----\n${WORD}`).toString(
  'base64',
);

describe('a secret, however it is spelled', () => {
  it.each([
    [
      'a variable of an environment',
      `{"name":"PGPASSWORD","value":"${WORD} x"}`,
    ],
    [
      'the same escaped',
      `"{\\"name\\":\\"PGPASSWORD\\",\\"value\\":\\"${WORD}\\"}"`,
    ],
    ['the same in YAML', `- name: PGPASSWORD\n  value: ${WORD}`],
    ['the same of Go', `EnvVar{Name:"PGPASSWORD", Value:"${WORD}"}`],
    ['the same of Go, bare', `{Name:AWS_SECRET_ACCESS_KEY Value:${WORD}}`],
    ['XML', `<SecretAccessKey>${WORD}</SecretAccessKey>`],
    ['XML with a namespace', `<sts:SessionToken>${WORD}</sts:SessionToken>`],
    ['XML in HTML', `&lt;password&gt;${WORD}&lt;/password&gt;`],
    ['JSON in JSON in JSON', `\\\\\\"password\\\\\\":\\\\\\"${WORD} x\\\\\\"`],
    ['a mark that is deeper', `\\"password\\":\\"a\\\\\\"${WORD}\\"`],
    [
      'marks by their numbers',
      `\\u0022password\\u0022:\\u0022${WORD} x\\u0022`,
    ],
    ['HTML', `&quot;password&quot;:&quot;${WORD}&quot;`],
    ['HTML by numbers', `&#34;secretKey&#34;: &#34;${WORD}&#34;`],
    [
      'a connection string in a URL',
      `x=mongodb%3A%2F%2Fadmin%3A${WORD}%40shop`,
    ],
    ['a parameter in a URL', `next=https%3A%2F%2Fx%3Fpassword%3D${WORD}%26x`],
    ['JSON in a URL', `q=%7B%22secretKey%22%3A%22${WORD}%22%7D`],
    ['slashes of JSON', `"mongodb:\\/\\/admin:${WORD}@shop"`],
    ['an address of Go', `root:${WORD}@tcp(shop:3306)/shop`],
    ['curl', `+ curl -sf -u admin:${WORD} https://x`],
    ['curl in words', `curl --user 'admin:${WORD}' https://x`],
    [
      'mc',
      `+ mc --insecure alias set minio https://x:9000 ${WORD} ${WORD} --api S3v4`,
    ],
    [
      'mc as it was',
      `mc config host add minio http://minio:9000 ${WORD} ${WORD}`,
    ],
    ['sshpass', `sshpass -p ${WORD} ssh a@b`],
    ['redis-cli', `redis-cli -h x -a ${WORD}`],
    ['openssl', `openssl enc -d -k ${WORD}`],
    ['.pgpass', `shop.team-blue.svc:5432:*:postgres:${WORD}`],
    [
      'a new server',
      `A temporary password is generated for root@localhost: ${WORD}`,
    ],
    ['the request of an importer', `request.json: ${REQUEST}`],
    ['a key in base64', `tls.key: ${PEM}`],
    ['a kubeconfig', `client-key-data: ${PEM}`],
    ['a block of YAML', `password: |\n  ${WORD}\nnext: x`],
    ['a line of its own', `"password":\n        "${WORD}"`],
    ['a comma in it', `MYSQL_ROOT_PASSWORD=ab,${WORD}`],
    ['an ampersand in it', `password=ab&${WORD} x`],
    ['a brace in it', `password: ab}${WORD}`],
    ['braces around its begin', `password={ab}${WORD}`],
    ['brackets in it', `passwd=ab)]${WORD}`],
    ['a token of Vault', `sent hvs.${WORD}CAESIJ0123456789`],
    ['a key of age', `AGE-SECRET-KEY-1${WORD.toUpperCase()}012345`],
    ['a cookie', `Set-Cookie: session=${WORD}; Path=/`],
    ['the shell of MongoDB', `db.auth("admin", "${WORD}")`],
    ['quotes of a shell', `PGPASSWORD=$'${WORD}' psql`],
    ['.netrc', `machine s3.acme.test login bob password ${WORD}`],
    ['myloader', `myloader -h shop -u root -p ${WORD} -d /tmp/x`],
    ['the shell of MySQL', `mysqlsh --uri root:${WORD}@shop/app`],
    ['an address without a begin', `connects to root:${WORD}@shop:3306`],
    ['a repository in Azure', `repo1-azure-key=${WORD}`],
    ['a digest', `Authorization: Digest username="bob", response="${WORD}"`],
    ['a login to a registry', `{"auths":{"r.test":{"auth":"${WORD}"}}}`],
    ['skopeo', `skopeo copy --src-creds bob:${WORD} docker://a dir:b`],
    ['a text of SQL with a letter', `ALTER ROLE app PASSWORD E'${WORD}'`],
    ['a text of SQL between dollars', `ALTER ROLE app PASSWORD $$${WORD}$$`],
    ['a statement of MariaDB', `IDENTIFIED VIA ed25519 USING '${WORD}'`],
    ['a function of SQL', `SELECT PASSWORD('${WORD}')`],
    ['what a server keeps', `SCRAM-SHA-256$4096:x==$${WORD}=:y=`],
    ['a struct of Rust', `Config { secret: Password("${WORD}") }`],
    ['tuples of Python', `[("user", "bob"), ("password", "${WORD}")]`],
    ['an array of PHP', `["password"]=> string(13) "${WORD}"`],
    ['an index', `config[password]=${WORD}`],
    ['German', `Passwort: ${WORD}`],
    ['French', `mot de passe : ${WORD}`],
    ['Spanish', `contraseña: ${WORD}`],
    ['Russian', `пароль=${WORD}`],
    ['Chinese', `密码：${WORD}`],
    ['an arrow', `password -> ${WORD}`],
    ['a table', `| password | ${WORD} |`],
    ['a tab', `password\t${WORD}`],
    ['unzip', `unzip -P ${WORD} dump.zip`],
    ['7z', `7z x -p${WORD} dump.7z`],
    ['sqlcmd', `sqlcmd -S shop -U sa -P ${WORD}`],
    ['mysqladmin', `mysqladmin -u root password ${WORD}`],
    ['a header of a key', `X-Auth-Key: ${WORD}`],
    [
      'a fine-grained token of GitHub',
      `with github_pat_11ABCDE${WORD}_${WORD}`,
    ],
    ['a token of Google', `ya29.a0${WORD}${WORD}`],
    ['a prompt', `Password for user postgres: ${WORD}`],
    ['a string of a shell', `docker login --password-stdin <<< ${WORD}`],
    [
      'a Secret that is made',
      `kubectl create secret generic x --from-literal=root=${WORD}`,
    ],
    ['a PEM block in a URL', `-----BEGIN%20PRIVATE%20KEY-----%0A${WORD}%0A`],
  ])('is left nowhere: %s', (_what, text) => {
    for (const most of [40, 1_000]) {
      const left = redact(text, most).toLowerCase();
      expect(left).not.toContain(WORD);
      expect(left).not.toContain(REQUEST.slice(20, 40).toLowerCase());
      expect(left).not.toContain(PEM.slice(20, 40).toLowerCase());
    }
  });

  it.each([
    'restore.go:1234:main:failed: no such host',
    '2026-01-15T08:42:11Z:INFO:restoring',
    'dial tcp [fd00:10:96::1]:443: connect: connection refused',
    'curl: (7) Failed to connect to minio port 9000',
    '<Error><Code>ExpiredToken</Code><Message>no more</Message></Error>',
    'mc: <ERROR> Unable to list folder. Access Denied.',
    'name: PGUSER\nvalue: postgres',
    'object shop.team-blue:5432 is there: yes',
  ])('is not taken for one: %s', text => {
    expect(redact(text)).toBe(text);
  });
});
