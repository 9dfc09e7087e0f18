import { before } from './cases/before';
import { goingOn } from './cases/goingOn';
import { LookAlike } from './cases/LookAlike';
import { otherEnds } from './cases/otherEnds';

export const LOOK_ALIKES: LookAlike[] = [...goingOn, ...before, ...otherEnds];
