import { generate } from 'selfsigned';

interface Certificate {
  cert: string;
  key: string;
}

let made: Certificate | undefined;

/** A certificate of 127.0.0.1 that is its own authority; one for every server of this process. */
export function makeCertificate(): Certificate {
  made ??= make();
  return made;
}

function make(): Certificate {
  const { cert, private: key } = generate(
    [{ name: 'commonName', value: 'everest-sandbox' }],
    {
      keySize: 2048,
      algorithm: 'sha256',
      days: 365,
      extensions: [
        { name: 'basicConstraints', cA: true },
        {
          name: 'keyUsage',
          keyCertSign: true,
          digitalSignature: true,
          keyEncipherment: true,
        },
        { name: 'extKeyUsage', serverAuth: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    },
  );
  return { cert, key };
}
