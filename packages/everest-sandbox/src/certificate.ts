import { generate } from 'selfsigned';

let made: { cert: string; key: string } | undefined;

/** A certificate of 127.0.0.1 that is its own authority; one for every server of this process. */
export function makeCertificate() {
  if (made) return made;
  const names = [{ name: 'commonName', value: 'everest-sandbox' }];
  const altNames = [{ type: 7, ip: '127.0.0.1' }];
  const extensions = [
    { name: 'basicConstraints', cA: true },
    { name: 'subjectAltName', altNames },
  ];
  const options = { keySize: 2048, algorithm: 'sha256', extensions };
  const { cert, private: key } = generate(names, options);
  made = { cert, key };
  return made;
}
