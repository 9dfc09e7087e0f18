import type { againMessages } from '../../messages/again';
import type { Translation } from '../Translation';

export const again: Translation<typeof againMessages> = {
  'again.button': 'Noch einmal importieren',
  'again.change': 'Das muss sich ändern: {{what}}.',
  'again.notCarried':
    'Wählen Sie im Formular erneut, was vom Standard abwich: Einstellungen des Importers, Knotenzahl, CPU und Arbeitsspeicher, Speicherklasse, TLS.',
  'again.what.path': 'der Pfad des Backups',
  'again.what.bucket': 'der Bucket',
  'again.what.region': 'die Region des Buckets und ihr Endpunkt',
  'again.what.keys': 'die S3-Schlüssel',
  'again.what.size': 'die Größe der Datenbank, die zu klein war',
  'again.what.version': 'die Version der Datenbank, die zum Backup passen muss',
  'again.what.users':
    'die Benutzer der Datenbank, die dieselben wie im Backup sein müssen',
  'again.what.importer': 'der Importer, den es nicht mehr gibt',
  'again.what.config': 'die Einstellungen des Importers',
};
