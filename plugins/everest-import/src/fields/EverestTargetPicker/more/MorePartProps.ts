import type { TargetValue } from '../TargetValue';
import type { MoreValue } from './MoreValue';

/** What each part of the folded form is given. */
export interface MorePartProps {
  id: string;
  target: TargetValue;
  more: MoreValue;
  /** What a part says that is left out, where a profile is chosen. */
  asProfile?: string;
  disabled?: boolean;
  onChange: (change: Partial<MoreValue>) => void;
}
