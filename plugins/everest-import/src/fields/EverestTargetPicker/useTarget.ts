import { useLayoutEffect, useRef, useState } from 'react';
import type { TargetCluster } from '@everest-import/backstage-plugin-everest-import-common';
import {
  type ChosenPart,
  type Cleared,
  isBack,
  settleTarget,
  withBack,
} from './settle';
import { withSizes } from './sizes';
import { compact, readTarget, type TargetValue } from './TargetValue';
import { type Followed, useProposal } from './useProposal';

function withoutMore(target: TargetValue): TargetValue {
  const engine = { ...target.engine, config: undefined };
  return compact({ ...target, engine, proxy: undefined, spec: undefined });
}

/**
 * The field's value, kept to what is offered and after the chosen backup, where it follows one. What a link left out of
 * the sizes is filled in once, when the form opens: later an empty field is what somebody wanted.
 */
export function useTarget(
  data: unknown,
  clusters: TargetCluster[],
  onChange: (value: TargetValue) => void,
  followed: Followed,
  offersMore = false,
) {
  const said = readTarget(data);
  // What no input shows, and the template's step does not take, is not promised either
  const value = offersMore ? said : withoutMore(said);
  const hasArrived = useRef(false);
  const [gone, setGone] = useState<Cleared[]>([]);
  const { proposal, proposed, keep, isAwaited } = useProposal(
    value,
    clusters,
    followed,
  );
  const { value: next, cleared } = settleTarget(
    hasArrived.current ? proposed : withSizes(proposed),
    clusters,
  );
  // Read again, so that the same words stand in the same order
  const settled = readTarget(next);
  const isSettled = JSON.stringify(settled) === JSON.stringify(said);
  const settle = () => {
    keep();
    if (isSettled) {
      hasArrived.current = true;
      const back = gone.filter(item => isBack(said, item, clusters));
      if (back.length > 0) {
        setGone(gone.filter(item => !back.includes(item)));
        onChange(compact(withBack(said, back)));
      }
      return;
    }
    onChange(settled);
    if (cleared.length > 0) {
      setGone(before => [
        ...before.filter(({ part }) =>
          cleared.every(item => item.part !== part),
        ),
        ...cleared,
      ]);
    }
  };
  // After every render: a field that speaks at the same time as another may not be heard the first time. At once, and not
  // a moment later: what somebody types in that moment would be said before it, and be gone
  useLayoutEffect(settle);

  return {
    value,
    proposal,
    isAwaited,
    /** What was chosen and had to go, by its part; until it is chosen anew, or is to be had again. */
    goneOf: (part: ChosenPart) => gone.find(item => item.part === part)?.value,
    /** Says something new of the target; `part` is then no longer gone. */
    change(changed: TargetValue, part?: ChosenPart) {
      setGone(before => before.filter(item => item.part !== part));
      onChange(compact(changed));
    },
  };
}
