import { exactTime } from '../components/RelativeTime';
import { useLanguage } from '../hooks/useLanguage';

/** A moment in full; as it is where it is no time. */
export function ExactTime(props: { at: string }) {
  const language = useLanguage();
  const at = Date.parse(props.at);
  return <>{Number.isNaN(at) ? props.at : exactTime(at, language)}</>;
}
