import { Progress } from '../Progress';
import { DumpedData } from './DumpedData';
import { DumpedCollection } from './metadata';

/** A dump that is open: what it says that it has, and its documents, which can be read as often as needed. */
export interface MongoSource {
  /** Of the server that was dumped. */
  serverVersion?: string;
  /** What its database is called only because the folder is. */
  namedByFolder?: string;
  collections: DumpedCollection[];
  documents(progress: Progress): AsyncGenerator<DumpedData>;
}
