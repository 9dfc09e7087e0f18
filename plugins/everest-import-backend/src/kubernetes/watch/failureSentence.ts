import { resourceOf } from './kinds';
import { KindStream } from './KindStream';

/** Why a stream does not run, as a sentence that names no account and no address. */
export function failureSentence(stream: KindStream): string {
  const { kind, namespace } = stream;
  const { status, message = '', verb } = stream.state().failure ?? {};
  const resource = resourceOf(kind);
  switch (status) {
    case 401:
      return "The cluster refuses the portal's credentials (401): renew the token or certificate.";
    case 403:
      return `The portal lacks the right to '${verb}' '${resource}'${
        namespace ? ` in the namespace '${namespace}'` : ''
      }. Those who run it can grant it.`;
    case 404:
      return `The cluster does not find '${resource}' (404). They count as gone once it has said so for half a minute.`;
    case undefined:
      return message;
    default:
      return `The cluster answers with an error (${status}).`;
  }
}
