import { Checksum, digestOf } from '../verify/Checksum';
import { hasEmptyTimestamp } from './emptyTimestamps';

const FIRST_ELEMENT = 4;
const ID = Buffer.from('_id\0');

/** The checksum of a collection's documents, as the bytes that they are. */
export class SentDocuments {
  readonly checksum = new Checksum();
  /** Whether each begins with its `_id`: a server puts it there, and adds it where there is none. */
  beginWithId = true;
  hasEmptyTimestamps = false;

  /** Documents that lie one behind the other. */
  add(bytes: Buffer) {
    this.hasEmptyTimestamps ||= hasEmptyTimestamp(bytes);
    for (let at = 0; at < bytes.length; ) {
      const end = at + bytes.readInt32LE(at);
      const name = at + FIRST_ELEMENT + 1;
      this.beginWithId &&=
        bytes.compare(ID, 0, ID.length, name, name + ID.length) === 0;
      this.checksum.add(digestOf(bytes.subarray(at, end)));
      at = end;
    }
  }
}
