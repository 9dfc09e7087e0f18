import type { S3Asides, S3Words } from '../CheckWords';

const NO_CERTIFICATE =
  'Vérifiez le nom d’hôte. Pour une CA à vous, demandez à l’équipe plateforme de configurer la source avec son caFile. L’importateur ne connaît pas cette CA : il lui faut verifyTLS désactivé, ou un certificat que tous acceptent.';
const NO_WAY =
  'Vérifiez le point de terminaison. S’il est juste, demandez à l’équipe plateforme si le portail peut le joindre.';
const RESTORE =
  'Restaurez-le d’abord dans S3, ou copiez-le dans la classe standard. Si la restauration est en cours, attendez qu’elle soit finie.';

/** Why the certificate is not accepted, as a part of a sentence. */
function certificate(why: string) {
  return {
    title: `Le certificat de {{endpoint}} n’a pas été accepté${why}.`,
    remedy: NO_CERTIFICATE,
  };
}

/** Why no connection comes about, as a part of a sentence. */
function unreachable(why = '') {
  return {
    title: `{{endpoint}} ne peut pas être joint depuis le portail${why}.`,
    remedy: NO_WAY,
  };
}

/** What S3 said to the portal. */
export const s3: S3Words = {
  's3-key-unknown': {
    title: '{{endpoint}} ne connaît pas cette clé d’accès.',
    remedy:
      'Vérifiez qu’il n’y manque aucun caractère et qu’elle est de ce service. Demandez à qui vous a donné les clés si elle existe encore.',
  },
  's3-secret-wrong': {
    title: 'La clé secrète ne correspond pas à la clé d’accès.',
    remedy:
      'Copiez-la de nouveau, entière et sans espaces. Si elle est perdue, demandez une nouvelle paire à qui vous a donné les clés.',
  },
  's3-no-right': {
    title: 'Ces clés ne peuvent ni lister ni lire le bucket {{bucket}}.',
    remedy:
      'Demandez s3:ListBucket et s3:GetObject sur celui-ci. Un bucket dont le lecteur paie (Requester Pays) ne peut pas être lu d’ici.',
  },
  's3-no-right-folder': {
    title:
      'Ces clés ne peuvent pas lister le dossier {{folder}}, donc rien n’y a été cherché.',
    remedy: 'S’il y a là des sauvegardes, demandez s3:ListBucket dessus.',
  },
  's3-no-right-all': {
    title:
      'Ces clés ne peuvent pas lister tout le bucket, donc rien n’y a été cherché.',
    remedy: 'S’il y a là des sauvegardes, demandez s3:ListBucket dessus.',
  },
  's3-read-denied': {
    title:
      'Ces clés peuvent lister le bucket {{bucket}}, mais pas y lire {{key}}.',
    remedy:
      'Demandez s3:GetObject dessus, et kms:Decrypt si c’est chiffré avec une clé de KMS.',
  },
  's3-bucket-missing': {
    title: 'Il n’y a pas de bucket {{bucket}} à {{endpoint}}.',
    remedy: 'Vérifiez le nom, et que c’est bien le service où il se trouve.',
  },
  's3-region-wrong': {
    title: 'Le bucket {{bucket}} n’est pas dans la région {{region}}.',
    remedy:
      'Indiquez la région où le bucket a été créé, et le point de terminaison de cette région.',
  },
  's3-region-wrong-told': {
    title: 'Le bucket {{bucket}} n’est pas dans la région {{region}}.',
    remedy:
      'Le service dit que c’est {{right}} : indiquez-la, et le point de terminaison de cette région.',
  },
  's3-clock-skewed': {
    title: 'Les horloges de ce portail et de {{endpoint}} diffèrent trop.',
    remedy: 'Demandez à l’équipe plateforme de les régler.',
  },
  's3-wants-https': {
    title:
      '{{endpoint}} parle TLS, et le point de terminaison commence par http.',
    remedy: 'Utilisez {{other}}.',
  },
  's3-wants-http': {
    title:
      '{{endpoint}} n’y parle pas TLS, et le point de terminaison commence par https.',
    remedy:
      'Utilisez le port où il le parle, ou {{other}} si l’équipe plateforme y autorise http.',
  },
  's3-archived': {
    title:
      'Ce qui se trouve là dans le bucket {{bucket}} est dans une archive, dont rien ne se lit tout de suite.',
    remedy: RESTORE,
  },
  's3-archived-class': {
    title:
      'Ce qui se trouve là dans le bucket {{bucket}} est dans l’archive {{archive}}, dont rien ne se lit tout de suite.',
    remedy: RESTORE,
  },
  's3-encrypted': {
    title:
      'Ce qui se trouve là dans le bucket {{bucket}} est chiffré avec une clé que ces clés S3 ne peuvent pas utiliser.',
    remedy:
      'Demandez kms:Decrypt sur la clé de KMS. Un objet avec sa propre clé (SSE-C) ne peut pas être importé : copiez-le sans elle.',
  },
  's3-name-refused': {
    title:
      '{{endpoint}} n’accepte pas un tel nom : il est trop long, ou a des signes ou des dossiers vides que ce service refuse.',
    remedy:
      'Vérifiez si le chemin a des barres doubles ou des signes étranges.',
  },
  's3-timeout': {
    title: '{{endpoint}} n’a pas répondu à temps.',
    remedy:
      'Réessayez. Si cela dure, demandez à l’équipe plateforme si le portail peut le joindre.',
  },
  's3-timeout-list': {
    title: '{{endpoint}} n’a pas listé le bucket {{bucket}} à temps.',
    remedy:
      'Donnez le chemin à la main : un fichier se lit sans liste. Certains services lisent les gros fichiers avant de les lister, comme rclone. Si cela dure, demandez à qui l’exploite.',
  },
  's3-busy': {
    title: '{{endpoint}} est trop occupé pour répondre maintenant.',
    remedy:
      'Réessayez dans une minute. Si cela dure, demandez à qui l’exploite ; un chemin donné à la main demande moins de réponses qu’une recherche.',
  },
  's3-redirect': {
    title: '{{endpoint}} renvoie à une autre adresse, qui n’est pas suivie.',
    remedy:
      'Indiquez le point de terminaison de la région où se trouve le bucket.',
  },
  's3-answer-malformed': {
    title: 'Ce que répond {{endpoint}} n’est pas du S3.',
    remedy:
      'Vérifiez le point de terminaison : ce doit être celui du service S3, pas de sa console ni d’un proxy.',
  },
  's3-too-many-failures': {
    title:
      'Dix de vos consultations de buckets ont échoué en cinq minutes, ou ne sont pas finies. Vous pourrez de nouveau regarder à partir de {{until}}.',
    remedy: 'Attendez jusque-là, et vérifiez les clés avant de réessayer.',
  },
  's3-refused': {
    title:
      '{{endpoint}} mène à une adresse à laquelle le portail ne doit pas se connecter.',
    remedy:
      'Utilisez un autre point de terminaison, ou demandez à l’équipe plateforme d’y autoriser les adresses privées.',
  },
  's3-tls-self-signed': certificate(' : il n’est signé que par lui-même'),
  's3-tls-ca-unknown': certificate(' : sa CA n’est pas connue ici'),
  's3-tls-expired': certificate(' : il a expiré'),
  's3-tls-not-yet-valid': certificate(' : il n’est pas encore valable'),
  's3-tls-revoked': certificate(' : il a été révoqué'),
  's3-tls-other-host': certificate(' : il est pour un autre nom d’hôte'),
  's3-unreachable': unreachable(),
  's3-unreachable-name-unknown': unreachable(' : son nom n’est pas connu ici'),
  's3-unreachable-name-not-looked-up': unreachable(
    ' : son nom n’a pas pu être résolu',
  ),
  's3-unreachable-nothing-listens': unreachable(' : rien n’y écoute'),
  's3-unreachable-cut': unreachable(' : la connexion a été coupée'),
  's3-unreachable-no-way': unreachable(' : aucun chemin n’y mène'),
  's3-unreachable-tls-version': unreachable(
    ' : il n’accepte aucune version de TLS connue ici',
  ),
  's3-unreachable-tls-cipher': unreachable(
    ' : il n’accepte aucun chiffrement connu ici',
  ),
  's3-unreachable-tls-client-certificate': unreachable(
    ' : il exige un certificat de qui se connecte',
  ),
  's3-unreachable-tls-host-name': unreachable(
    ' : il n’a pas de certificat pour ce nom d’hôte',
  ),
  's3-unreachable-tls-broke': unreachable(
    ' : la connexion chiffrée a été rompue',
  ),
};

export const asides: S3Asides = {
  elsewhere:
    'Le portail n’a pas pu regarder ; l’importateur tourne dans un autre réseau et peut encore le joindre.',
  notAll: 'Tout le bucket n’a pas été vu : {{text}}',
  notAllOfFolder: 'Tout le dossier {{folder}} n’a pas été vu : {{text}}',
};
