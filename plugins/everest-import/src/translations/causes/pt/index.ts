import { toCauseMessages } from '../CauseWords';
import { cluster } from './cluster';
import { database } from './database';
import { importer } from './importer';
import { network } from './network';
import { pods } from './pods';
import { ends, run } from './run';
import { source } from './source';
import { look } from './stages';
import { v2 } from './v2';

/** Every cause in Portuguese. */
export default toCauseMessages({
  ...importer,
  ...run,
  ...pods,
  ...cluster,
  ...source,
  ...database,
  ...network,
  ...v2,
  then: ends,
  look,
});
