import type { TargetValue } from '../TargetValue';
import type { MoreValue } from './MoreValue';

/** What each part of the folded form is given. */
export interface MorePartProps {
  id: string;
  target: TargetValue;
  more: MoreValue;
  /** What is said for a part that is left out. */
  none: string;
  disabled?: boolean;
  onChange: (change: Partial<MoreValue>) => void;
}
