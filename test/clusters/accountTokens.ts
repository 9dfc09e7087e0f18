import { created, paths } from '../contract/connect';
import { secret } from '../contract/manifests';
import { ApiClient } from '../control-plane/ApiClient';
import { waitUntil } from 'everest-sandbox';

const NAMESPACE = 'backstage';

export interface AccountToken {
  token: string;
  /** Done when the API server answers 401 to it: up to ten seconds later, for so long it believes a token it knows. */
  revoke(): Promise<void>;
}

/** A token of a ServiceAccount, bound to a Secret: with the Secret goes the token. */
export async function issueToken(
  admin: ApiClient,
  account: string,
  name: string,
): Promise<AccountToken> {
  const secrets = paths.secrets(NAMESPACE);
  const { metadata } = await created(admin.create(secrets, secret(name)));
  const issued = await created(
    admin.create(
      `/api/v1/namespaces/${NAMESPACE}/serviceaccounts/${account}/token`,
      {
        apiVersion: 'authentication.k8s.io/v1',
        kind: 'TokenRequest',
        spec: {
          boundObjectRef: {
            kind: 'Secret',
            apiVersion: 'v1',
            name,
            uid: metadata.uid,
          },
        },
      },
    ),
  );
  const { token } = issued.status as { token: string };
  return {
    token,
    revoke: async () => {
      await admin.delete(`${secrets}/${name}`);
      const old = admin.withToken(token);
      await waitUntil(
        `the token '${name}' is refused`,
        async () => (await old.get(paths.importers)).status === 401,
      );
      old.close();
    },
  };
}
