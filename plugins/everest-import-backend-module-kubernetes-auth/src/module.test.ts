import { startLogins } from './__testUtils__/startLogins';

const cluster = {
  name: 'production',
  url: 'https://production.eks.test',
  authMetadata: {},
};

/** What an EKS token is: a signed request to STS that whoever gets it may send. */
function signedRequest(token: string): URL {
  const [, encoded] = token.split('k8s-aws-v1.');
  return new URL(Buffer.from(encoded, 'base64url').toString('utf8'));
}

describe('the logins of the Kubernetes plugin', () => {
  it('are those of its strategies that need no user', async () => {
    expect(
      (await startLogins()).map(({ authProvider }) => authProvider),
    ).toEqual(['aws', 'azure', 'googleServiceAccount']);
  });

  it('sign for EKS with the keys that config has for AWS', async () => {
    const [aws] = await startLogins({
      aws: {
        mainAccount: {
          accessKeyId: 'AKIAOFTHEPORTAL',
          secretAccessKey: 'secret-of-the-portal',
        },
      },
    });
    const { hostname, searchParams } = signedRequest(
      await aws.getToken(cluster),
    );
    expect(hostname).toMatch(/^sts\..*amazonaws\.com$/);
    expect(searchParams.get('Action')).toBe('GetCallerIdentity');
    expect(searchParams.get('X-Amz-Credential')).toMatch(/^AKIAOFTHEPORTAL\//);
    expect(searchParams.get('X-Amz-SignedHeaders')).toContain('x-k8s-aws-id');
  });
});
