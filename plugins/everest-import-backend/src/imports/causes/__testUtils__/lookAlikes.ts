import { before } from './cases/before';
import { besideImporter } from './cases/besideImporter';
import { clients } from './cases/clients';
import { everestSays } from './cases/everestSays';
import { goingOn } from './cases/goingOn';
import { LookAlike } from './cases/LookAlike';
import { nodes } from './cases/nodes';
import { otherEnds } from './cases/otherEnds';
import { otherWork } from './cases/otherWork';

export const LOOK_ALIKES: LookAlike[] = [
  ...goingOn,
  ...before,
  ...clients,
  ...otherEnds,
  ...besideImporter,
  ...everestSays,
  ...nodes,
  ...otherWork,
];
