import { failed } from '../evidence';
import { LookAlike } from './LookAlike';

const log = (code: string, ...lines: string[]): LookAlike => [
  lines.at(-1)!.slice(0, 90),
  code,
  failed({ log: lines }),
];

/** Servers and clients that speak another language: `lc_messages`, and that of the operating system. */
export const languages: LookAlike[] = [
  log(
    'database-unreachable',
    'psql: Fehler: Verbindung zum Server auf »shop« (10.2.3.4), Port 5432 fehlgeschlagen: Connection refused',
  ),
  log(
    'job-failed',
    'psql: erreur : la connexion au serveur sur « shop » (10.2.3.4), port 5432 a échoué : FATAL:  authentification par mot de passe échouée pour l’utilisateur « postgres »',
  ),
  log(
    'database-login-refused',
    "ERROR 1045 (28000): Accès refusé pour l'utilisateur: 'root'@'10.1.1.1' (mot de passe: OUI)",
  ),
  log(
    'disk-full',
    "ERROR 3 (HY000) at line 5: Fehler beim Schreiben der Datei './shop/orders.ibd' (Errcode: 28 - Auf dem Gerät ist kein Speicherplatz mehr verfügbar)",
  ),
  log(
    'job-failed',
    'error: metrics gateway: connection refused',
    ...['Verbunden', 'Lade 1 von 3', 'Lade 2 von 3'],
    'psql:dump.sql:3: FEHLER:  Relation »NoSuchKey« existiert bereits',
  ),
  log(
    'job-failed',
    'psql:dump.sql:3: WARNUNG:  disk full, sagt die Spalte',
    'psql:dump.sql:4: ОШИБКА:  отношение уже существует',
  ),
];
