import { Finding } from '../Finding';
import { Manifest } from './Manifest';

/** What one rule has against a manifest, in which every field may be missing. */
export type ManifestRule = (manifest: Manifest) => Finding[];
