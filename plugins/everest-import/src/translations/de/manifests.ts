import type { manifestsMessages } from '../../messages/manifests';
import type { Translation } from '../Translation';

export const manifests: Translation<typeof manifestsMessages> = {
  'manifests.title': 'Als Manifeste, für ein Repository',
  'manifests.intro':
    'Wo Datenbanken durch Pull Requests entstehen: was der Import anlegen würde, als YAML, nach denselben Prüfungen. Es wird nichts angelegt, und kein Schlüssel und kein Passwort steht in der Datei.',
  'manifests.either':
    'Herunterladen oder anlegen, nicht beides: Die Manifeste sind für eine Datenbank, die es noch nicht gibt.',
  'manifests.secrets': 'Anstelle der Secrets',
  'manifests.externalSecret': 'ExternalSecret, zum Ausfüllen',
  'manifests.sealedSecret': 'SealedSecret, zum Ausfüllen',
  'manifests.existing': 'Nichts: sie werden von Hand angelegt',
  'manifests.download': 'Als Manifeste herunterladen',
  'manifests.working': 'Die Manifeste werden geprüft und geschrieben',
  'manifests.saved': 'Als {{file}} gespeichert.',
  'manifests.gaps': 'Was auszufüllen ist, ist mit {{mark}} markiert.',
  'manifests.failed': 'Es wurden keine Manifeste erstellt',
};
