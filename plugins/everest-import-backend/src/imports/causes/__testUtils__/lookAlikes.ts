import { asides } from './cases/asides';
import { before } from './cases/before';
import { besideImporter } from './cases/besideImporter';
import { clients } from './cases/clients';
import { ends } from './cases/ends';
import { everestSays } from './cases/everestSays';
import { firstMinutes } from './cases/firstMinutes';
import { following } from './cases/following';
import { goingOn } from './cases/goingOn';
import { languages } from './cases/languages';
import { LookAlike } from './cases/LookAlike';
import { names } from './cases/names';
import { nodes } from './cases/nodes';
import { otherEnds } from './cases/otherEnds';
import { otherRestores } from './cases/otherRestores';
import { otherWords } from './cases/otherWords';
import { otherWork } from './cases/otherWork';
import { s3Answers } from './cases/s3Answers';
import { servers } from './cases/servers';

export const LOOK_ALIKES: LookAlike[] = [
  ...goingOn,
  ...before,
  ...clients,
  ...otherEnds,
  ...besideImporter,
  ...everestSays,
  ...s3Answers,
  ...nodes,
  ...servers,
  ...otherWork,
  ...otherWords,
  ...otherRestores,
  ...names,
  ...languages,
  ...following,
  ...firstMinutes,
  ...ends,
  ...asides,
];
