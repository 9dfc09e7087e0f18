import type { S3Asides, S3Words } from '../CheckWords';

const NO_CERTIFICATE =
  'Prüfen Sie den Hostnamen. Für eine eigene CA bitten Sie das Plattformteam, die Quelle mit ihrem caFile einzurichten. Der Importer kennt eine solche CA nicht: Er braucht verifyTLS ausgeschaltet, oder ein Zertifikat, das alle annehmen.';
const NO_WAY =
  'Prüfen Sie den Endpunkt. Stimmt er, fragen Sie das Plattformteam, ob das Portal ihn erreichen darf.';
const RESTORE =
  'Stellen Sie es zuerst in S3 wieder her, oder kopieren Sie es in die Standardklasse. Läuft das schon, warten Sie, bis es fertig ist.';

/** Why the certificate is not accepted, as a sentence after a colon. */
function certificate(why: string) {
  return {
    title: `Das Zertifikat von {{endpoint}} wurde nicht angenommen${why}.`,
    remedy: NO_CERTIFICATE,
  };
}

/** Why no connection comes about, as a sentence after a colon. */
function unreachable(why = '') {
  return {
    title: `{{endpoint}} ist vom Portal aus nicht erreichbar${why}.`,
    remedy: NO_WAY,
  };
}

/** What S3 said to the portal. */
export const s3: S3Words = {
  's3-key-unknown': {
    title: '{{endpoint}} kennt diesen Zugriffsschlüssel nicht.',
    remedy:
      'Prüfen Sie, ob dem Schlüssel Zeichen fehlen und ob er zu diesem Dienst gehört. Fragen Sie, wer Ihnen die Schlüssel gab, ob es ihn noch gibt.',
  },
  's3-secret-wrong': {
    title: 'Der geheime Schlüssel gehört nicht zum Zugriffsschlüssel.',
    remedy:
      'Kopieren Sie ihn noch einmal, vollständig und ohne Leerzeichen. Ist er verloren, bitten Sie um ein neues Paar.',
  },
  's3-no-right': {
    title:
      'Diese Schlüssel dürfen den Bucket {{bucket}} weder auflisten noch lesen.',
    remedy:
      'Bitten Sie um s3:ListBucket und s3:GetObject darauf. Ein Bucket, bei dem der Leser zahlt (Requester Pays), lässt sich von hier nicht lesen.',
  },
  's3-no-right-folder': {
    title:
      'Diese Schlüssel dürfen den Ordner {{folder}} nicht auflisten, deshalb wurde dort nichts gesucht.',
    remedy: 'Liegen dort Backups, bitten Sie um s3:ListBucket darauf.',
  },
  's3-no-right-all': {
    title:
      'Diese Schlüssel dürfen nicht den ganzen Bucket auflisten, deshalb wurde dort nichts gesucht.',
    remedy: 'Liegen dort Backups, bitten Sie um s3:ListBucket darauf.',
  },
  's3-read-denied': {
    title:
      'Diese Schlüssel dürfen den Bucket {{bucket}} auflisten, aber {{key}} darin nicht lesen.',
    remedy:
      'Bitten Sie um s3:GetObject darauf, und um kms:Decrypt, wenn es mit einem Schlüssel von KMS verschlüsselt ist.',
  },
  's3-bucket-missing': {
    title: 'Einen Bucket {{bucket}} gibt es bei {{endpoint}} nicht.',
    remedy: 'Prüfen Sie den Namen, und ob er bei diesem Dienst liegt.',
  },
  's3-region-wrong': {
    title: 'Der Bucket {{bucket}} liegt nicht in der Region {{region}}.',
    remedy:
      'Geben Sie die Region an, in der der Bucket angelegt wurde, und den Endpunkt dieser Region.',
  },
  's3-region-wrong-told': {
    title: 'Der Bucket {{bucket}} liegt nicht in der Region {{region}}.',
    remedy:
      'Der Dienst nennt {{right}}: Geben Sie diese an, und den Endpunkt dieser Region.',
  },
  's3-clock-skewed': {
    title:
      'Die Uhren dieses Portals und von {{endpoint}} gehen zu weit auseinander.',
    remedy: 'Bitten Sie das Plattformteam, die Uhren zu stellen.',
  },
  's3-wants-https': {
    title: '{{endpoint}} spricht TLS, und der Endpunkt beginnt mit http.',
    remedy: 'Nehmen Sie {{other}}.',
  },
  's3-wants-http': {
    title:
      '{{endpoint}} spricht dort kein TLS, und der Endpunkt beginnt mit https.',
    remedy:
      'Nehmen Sie den Port, auf dem er es tut, oder {{other}}, wenn das Plattformteam http dafür erlaubt.',
  },
  's3-archived': {
    title:
      'Was dort im Bucket {{bucket}} liegt, ist in einem Archiv, aus dem sich nichts sofort lesen lässt.',
    remedy: RESTORE,
  },
  's3-archived-class': {
    title:
      'Was dort im Bucket {{bucket}} liegt, ist im Archiv {{archive}}, aus dem sich nichts sofort lesen lässt.',
    remedy: RESTORE,
  },
  's3-encrypted': {
    title:
      'Was dort im Bucket {{bucket}} liegt, ist mit einem Schlüssel verschlüsselt, den diese S3-Schlüssel nicht nutzen dürfen.',
    remedy:
      'Bitten Sie um kms:Decrypt auf den Schlüssel von KMS. Ein Objekt mit eigenem Schlüssel (SSE-C) lässt sich nicht importieren: Kopieren Sie es ohne ihn.',
  },
  's3-name-refused': {
    title:
      '{{endpoint}} nimmt keinen solchen Namen: Er ist zu lang, oder hat Zeichen oder leere Ordner, die dieser Dienst ablehnt.',
    remedy:
      'Prüfen Sie den Pfad auf doppelte Schrägstriche und ungewöhnliche Zeichen.',
  },
  's3-timeout': {
    title: '{{endpoint}} hat nicht rechtzeitig geantwortet.',
    remedy:
      'Versuchen Sie es noch einmal. Bleibt es so, fragen Sie das Plattformteam, ob das Portal ihn erreicht.',
  },
  's3-timeout-list': {
    title:
      '{{endpoint}} hat den Bucket {{bucket}} nicht rechtzeitig aufgelistet.',
    remedy:
      'Geben Sie den Pfad von Hand ein: Eine Datei wird ohne Liste gelesen. Manche Dienste lesen große Dateien, bevor sie sie auflisten, etwa rclone. Bleibt es so, fragen Sie, wer den Dienst betreibt.',
  },
  's3-busy': {
    title: '{{endpoint}} ist gerade zu beschäftigt, um zu antworten.',
    remedy:
      'Versuchen Sie es in einer Minute noch einmal. Bleibt es so, fragen Sie, wer den Dienst betreibt; ein Pfad von Hand braucht weniger Antworten als die Suche.',
  },
  's3-redirect': {
    title:
      '{{endpoint}} verweist auf eine andere Adresse; dem wird nicht gefolgt.',
    remedy: 'Geben Sie den Endpunkt der Region an, in der der Bucket liegt.',
  },
  's3-answer-malformed': {
    title: 'Was {{endpoint}} antwortet, ist kein S3.',
    remedy:
      'Prüfen Sie den Endpunkt: Es muss der des S3-Dienstes sein, nicht der seiner Konsole oder eines Proxys.',
  },
  's3-too-many-failures': {
    title:
      'Zehn Ihrer Blicke in Buckets sind in fünf Minuten gescheitert oder laufen noch. Ab {{until}} geht es wieder.',
    remedy:
      'Warten Sie bis dahin, und prüfen Sie die Schlüssel vor dem nächsten Versuch.',
  },
  's3-refused': {
    title:
      '{{endpoint}} führt zu einer Adresse, mit der sich das Portal nicht verbinden darf.',
    remedy:
      'Nehmen Sie einen anderen Endpunkt, oder bitten Sie das Plattformteam, private Adressen dafür zu erlauben.',
  },
  's3-tls-self-signed': certificate(
    ': Es ist nur von sich selbst unterschrieben',
  ),
  's3-tls-ca-unknown': certificate(': Seine CA ist hier nicht bekannt'),
  's3-tls-expired': certificate(': Es ist abgelaufen'),
  's3-tls-not-yet-valid': certificate(': Es gilt noch nicht'),
  's3-tls-revoked': certificate(': Es wurde widerrufen'),
  's3-tls-other-host': certificate(': Es ist für einen anderen Hostnamen'),
  's3-unreachable': unreachable(),
  's3-unreachable-name-unknown': unreachable(
    ': Der Name ist hier nicht bekannt',
  ),
  's3-unreachable-name-not-looked-up': unreachable(
    ': Der Name ließ sich nicht nachschlagen',
  ),
  's3-unreachable-nothing-listens': unreachable(
    ': Dort nimmt niemand Verbindungen an',
  ),
  's3-unreachable-cut': unreachable(': Die Verbindung wurde abgebrochen'),
  's3-unreachable-no-way': unreachable(': Es führt kein Weg dorthin'),
  's3-unreachable-tls-version': unreachable(
    ': Keine Version von TLS ist beiden bekannt',
  ),
  's3-unreachable-tls-cipher': unreachable(
    ': Keine Verschlüsselung ist beiden bekannt',
  ),
  's3-unreachable-tls-client-certificate': unreachable(
    ': Verlangt wird ein Zertifikat des Portals',
  ),
  's3-unreachable-tls-host-name': unreachable(
    ': Für diesen Hostnamen gibt es dort kein Zertifikat',
  ),
  's3-unreachable-tls-broke': unreachable(
    ': Die verschlüsselte Verbindung brach ab',
  ),
};

export const asides: S3Asides = {
  elsewhere:
    'Das Portal konnte nicht nachsehen; der Importer läuft in einem anderen Netz und erreicht ihn vielleicht trotzdem.',
  notAll: 'Nicht der ganze Bucket wurde gesehen: {{text}}',
  notAllOfFolder: 'Nicht der ganze Ordner {{folder}} wurde gesehen: {{text}}',
};
