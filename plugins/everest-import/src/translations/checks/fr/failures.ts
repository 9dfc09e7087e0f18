import type { FailureWords, RemedyWords } from '../CheckWords';

const CHOOSE_IMPORTER =
  'Choisissez-en un autre, ou demandez à l’équipe plateforme de l’autoriser.';
const OTHER_SECRET = 'Créez un autre Secret avec les mêmes clés.';
const FOR_OTHERS =
  'Pour importer pour d’autres, demandez à l’équipe plateforme : elle peut vous y autoriser.';

export const failures: FailureWords = {
  'namespace-unknown':
    'Il n’y a pas de namespace {{name}} dans le cluster {{cluster}}. Choisissez-en un qui existe.',
  'namespace-unmanaged':
    'Le namespace {{name}} n’est pas géré par Everest. Choisissez-en un autre, ou demandez à l’équipe plateforme de l’ajouter à Everest.',
  'namespace-being-deleted':
    'Le namespace {{name}} est en cours de suppression. Choisissez-en un autre.',
  'name-too-long':
    'Le nom {{name}} a {{given}} caractères ; {{most}} au plus sont possibles. Choisissez-en un plus court.',
  'name-malformed-database':
    'Le nom {{name}} n’est pas possible. Commencez par une minuscule, continuez par des minuscules, des chiffres et des traits d’union, et ne finissez pas par un trait d’union.',
  'name-being-deleted':
    'La base de données {{name}} de {{namespace}} est en cours de suppression. Attendez qu’elle ait disparu, ou choisissez un autre nom.',
  'name-taken':
    'Une base de données {{name}} existe déjà dans {{namespace}}. Choisissez un autre nom.',
  'name-shared-rights':
    'L’importateur {{importer}} demande des droits dans tout le cluster, qu’Everest garde sous le nom de la base, et une base {{name}} d’un autre namespace en a aussi. Choisissez un autre nom.',
  'profile-unknown':
    'Il n’y a pas de profil {{name}}. Choix possibles : {{choices}} ; ou n’en indiquez pas.',
  'profile-engine':
    'Le profil {{name}} n’est pas pour {{type}}. Choix possibles : {{choices}} ; ou n’en indiquez pas.',
  'engine-not-installed':
    'L’opérateur de {{type}} n’est pas prêt dans le namespace {{namespace}} (état : {{found}}). Choisissez un autre namespace, ou demandez à l’équipe plateforme de l’installer.',
  'version-none-offered':
    'Aucune version de {{type}} n’est proposée dans le namespace {{namespace}}. Demandez à l’équipe plateforme : Everest ne joint peut-être pas sa liste de versions.',
  'version-not-offered':
    'La version {{version}} de {{type}} n’est pas proposée dans le namespace {{namespace}}. Choix possibles : {{choices}}.',
  'ceiling-exceeded-engine':
    '{{type}} ne peut pas être utilisé dans {{namespace}}. Choix possibles : {{choices}}.',
  'importer-unknown':
    'Il n’y a pas d’importateur {{name}} utilisable dans le cluster {{cluster}}. Choisissez-en un dans la liste des importateurs.',
  'importer-engine':
    'L’importateur {{name}} n’importe pas dans {{type}}. Il connaît : {{engines}}.',
  'importer-not-allowed': `L’importateur {{name}} n’est pas de ceux que ce portail autorise. ${CHOOSE_IMPORTER}`,
  'importer-cluster-rights': `L’importateur {{name}} demande des droits dans tout le cluster. ${CHOOSE_IMPORTER}`,
  'importer-wildcard-rights': `L’importateur {{name}} demande des droits sur tout ce qui est d’un type (*). ${CHOOSE_IMPORTER}`,
  'importer-escalating-rights': `L’importateur {{name}} demande des droits avec lesquels il pourrait en obtenir d’autres ({{could}}). ${CHOOSE_IMPORTER}`,
  'importer-image-unpinned':
    'L’importateur {{name}} utilise l’image {{image}}, qui n’est pas désignée par son digest. Choisissez-en un autre, ou demandez à l’équipe plateforme de désigner l’image par ...@sha256:...',
  'importer-changed':
    'L’importateur {{importer}} a été modifié entre-temps{{at}}. Examinez-le à nouveau.',
  'required-by-importer':
    'L’importateur {{importer}} a besoin de {{field}}. Renseignez-le.',
  'config-missing': 'L’importateur a besoin de {{field}}. Renseignez-le.',
  'config-unknown': 'L’importateur ne connaît pas {{field}}. Retirez-le.',
  'config-invalid': 'La valeur de {{field}} n’est pas correcte : {{reason}}.',
  'config-not-wanted':
    'L’importateur {{name}} ne prend pas de paramètres. N’en indiquez pas.',
  'backup-source-unknown':
    'Il n’y a pas de source de sauvegardes {{name}} pour vous. Choisissez-en une proposée, ou indiquez bucket, région et point de terminaison.',
  'missing-bucket':
    'La source de sauvegardes {{name}} a plusieurs buckets. Choisissez-en un : {{choices}}.',
  'bucket-not-of-source':
    'Le bucket {{bucket}} n’est pas de la source de sauvegardes {{name}}. Choix possibles : {{choices}}.',
  'bucket-malformed':
    'Le bucket {{bucket}} n’est pas un simple nom de bucket. Utilisez de 3 à 63 minuscules, chiffres, traits d’union et points ; ni ARN, ni alias, ni chemin.',
  'bucket-host-not-allowed':
    'Sans le style par chemin, le bucket {{bucket}} est cherché à {{bucket}}.{{host}}, ce qui n’est pas autorisé ici. Activez forcePathStyle, ou demandez à l’équipe plateforme de l’autoriser.',
  'region-malformed':
    'La région {{region}} n’est pas possible. Indiquez-en une comme eu-central-1, sans espaces.',
  'endpoint-malformed':
    'Le point de terminaison n’est pas une simple adresse. Indiquez-en une comme https://s3.eu-central-1.amazonaws.com, sans chemin, utilisateur, espaces ni point final, et une adresse IP dans son écriture habituelle.',
  'endpoint-not-s3-azure':
    'Le point de terminaison {{endpoint}} est d’Azure Storage, qui ne parle pas S3. Copiez la sauvegarde vers un service S3, ou indiquez celui d’une passerelle devant lui qui parle S3.',
  'endpoint-not-s3-access-point':
    'Le point de terminaison {{endpoint}} est celui d’un point d’accès S3, qui ne se prend que par son alias. Indiquez celui de sa région, tel que https://s3.eu-central-1.amazonaws.com, et comme bucket l’alias, qui finit par -s3alias.',
  'endpoint-not-s3-access-point-private':
    'Le point de terminaison {{endpoint}} est celui de points d’accès S3, qui ne se prennent que par leurs alias. Indiquez celui qui commence par bucket. au lieu de accesspoint., et comme bucket l’alias, qui finit par -s3alias.',
  'endpoint-not-s3-access-point-global':
    'Le point de terminaison {{endpoint}} est celui d’un point d’accès S3 pour plusieurs régions ou avec une fonction, dont rien n’est lu d’ici. Indiquez celui de sa région, tel que https://s3.eu-central-1.amazonaws.com, et un bucket derrière lui.',
  'endpoint-not-s3-website':
    'Le point de terminaison {{endpoint}} est celui d’un site web, qui ne parle pas S3. Indiquez celui de sa région, tel que https://s3.eu-central-1.amazonaws.com, et le bucket à part.',
  'endpoint-not-s3-bucket-in-host':
    'Le point de terminaison {{endpoint}} contient un bucket. Indiquez celui de sa région, tel que https://s3.eu-central-1.amazonaws.com, et le bucket à part.',
  'endpoint-not-s3-aws-console':
    'Le point de terminaison {{endpoint}} est la console d’AWS, qui ne parle pas S3. Indiquez celui de sa région, tel que https://s3.eu-central-1.amazonaws.com.',
  'endpoint-not-s3-google-console':
    'Le point de terminaison {{endpoint}} est pour les navigateurs, et ne parle pas S3. Indiquez https://storage.googleapis.com, avec des clés HMAC de son interopérabilité.',
  'endpoint-not-s3-r2-public':
    'Le point de terminaison {{endpoint}} est pour les navigateurs, et ne parle pas S3. Indiquez celui du compte du bucket, qui finit par .r2.cloudflarestorage.com.',
  'endpoint-not-allowed':
    'Le point de terminaison {{endpoint}} n’est pas autorisé ici. Utilisez-en un autorisé, ou demandez à l’équipe plateforme de l’ajouter.',
  'endpoint-not-https':
    'Le point de terminaison {{endpoint}} doit être joint par https. Commencez-le par https://.',
  'endpoint-private':
    'Le point de terminaison {{endpoint}} est une adresse privée. Demandez à l’équipe plateforme de l’autoriser.',
  'insecure-tls':
    'La vérification du certificat du serveur S3 (verifyTls) ne peut pas être désactivée ici. Activez-la, ou demandez à l’équipe plateforme de l’autoriser.',
  'path-malformed':
    'Le chemin {{path}} n’est pas possible. Indiquez des dossiers séparés par des barres obliques simples, comme shop/backup-1.',
  'path-blank':
    'Le chemin {{path}} contient des espaces. Copiez-le à nouveau, sans elles.',
  'path-layout':
    'Le chemin {{path}} ne ressemble pas à une sauvegarde que {{importer}} peut lire. Indiquez le dossier d’une sauvegarde ; il doit correspondre à {{pattern}}.',
  'path-leaves':
    'Le chemin {{path}} contient . ou .. comme dossier. Indiquez-le sans.',
  'path-outside-source':
    'Le chemin {{path}} est en dehors de la source de sauvegardes {{name}}. Choisissez-en un qui commence par : {{choices}}.',
  'quantity-malformed':
    '{{amount}} n’est pas une quantité pour {{field}}. Indiquez-en une comme 25Gi, 2G ou 600m.',
  'quantity-too-small':
    '{{amount}} est trop peu pour {{field}}. Indiquez {{least}} ou plus.',
  'ceiling-exceeded-amount':
    '{{amount}} est trop pour {{field}}. {{most}} au plus est autorisé ici.',
  'request-over-limit':
    '{{amount}} dans {{field}} est plus que ce que reçoit le nœud. Indiquez {{limit}} ou moins.',
  'storage-class-unknown':
    'Il n’y a pas de classe de stockage {{name}}. Choix possibles : {{choices}}.',
  'ceiling-exceeded-storage-class':
    'La classe de stockage {{name}} ne peut pas être utilisée dans {{namespace}}. Choix possibles : {{choices}}.',
  'ceiling-exceeded-no-storage-class':
    'Une classe de stockage doit être indiquée dans {{namespace}}. Choix possibles : {{choices}}.',
  'replicas-even':
    '{{nodes}} nœuds ne sont pas possibles pour {{type}}. Choisissez un nombre impair.',
  'replicas-too-many':
    '{{nodes}} nœuds sont trop pour {{type}}. Choisissez {{most}} ou moins.',
  'ceiling-exceeded-nodes':
    '{{nodes}} nœuds sont trop. {{most}} au plus sont autorisés ici.',
  'proxy-engine':
    'Le proxy {{proxy}} ne va pas avec {{type}}. Choix possibles : {{choices}}.',
  'proxy-too-few':
    'Trop peu de proxys ({{given}}) pour {{nodes}} nœuds de MySQL. Choisissez 2 ou plus.',
  'ceiling-exceeded-proxies':
    '{{given}} proxys sont trop. {{most}} au plus sont autorisés ici.',
  'duplicate-address-range':
    'Une plage d’adresses figure deux fois dans proxy.expose.ipSourceRanges. Retirez-en une.',
  'address-range-malformed':
    '{{range}} n’est pas une plage d’adresses. Indiquez des plages telles que 203.0.113.0/24 ou 2001:db8::/32, ou des adresses seules.',
  'source-browse-only':
    'La source de sauvegardes {{name}} peut être parcourue, mais pas importée. Choisissez-en une autre, ou demandez à l’équipe plateforme des clés d’import.',
  'keys-not-taken':
    'La source de sauvegardes {{name}} apporte ses propres clés S3. N’indiquez pas s3Credentials.',
  'missing-s3-keys':
    'Les clés S3 manquent. Indiquez accessKeyId et secretAccessKey, ou le nom d’un Secret créé pour cela (secretName).',
  'missing-users':
    'Les identifiants de la base d’origine manquent. L’importateur {{importer}} a besoin, pour {{type}}, de : {{keys}}.',
  'missing-user-key':
    'La valeur de {{key}} manque dans les identifiants de la base. Renseignez-la.',
  'name-malformed-secret':
    '{{name}} n’est pas un nom de Secret. Indiquez-en un fait de minuscules, chiffres, traits d’union et points.',
  'secret-in-use-import': `Le Secret {{name}} est celui d’un autre import, déjà demandé. ${OTHER_SECRET}`,
  'secret-in-use-user-database': `Le Secret {{name}} est déjà celui de la base {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-import-job': `Le Secret {{name}} est déjà celui du job d’import {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-backup-storage': `Le Secret {{name}} est déjà celui du stockage de sauvegardes {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-monitoring-config': `Le Secret {{name}} est déjà celui de la configuration de surveillance {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-s3-keys':
    'Le Secret {{name}} contient déjà les clés S3 de cet import. Indiquez-en un autre pour les utilisateurs de la base.',
  'secret-of-database': `Le Secret {{name}} porte le nom de celui des utilisateurs d’une base, qu’Everest crée et supprime. ${OTHER_SECRET}`,
  'secret-of-source':
    'Le Secret {{name}} appartient à une source de sauvegardes du portail. Choisissez cette source, ou un Secret à vous.',
  'secret-not-found':
    'Il n’y a pas de Secret {{name}} dans {{namespace}}. Créez-le d’abord.',
  'secret-not-found-label':
    'Il n’y a pas de Secret {{name}} pour cela dans {{namespace}} : il n’existe pas, ou n’a pas le label {{label}}. Créez-le pour cet import, ou ajoutez-lui le label.',
  'secret-owned': `Le Secret {{name}} appartient à {{kind}} {{owner}}, et Everest n’en prend aucun qui ait un propriétaire. ${OTHER_SECRET}`,
  'secret-not-known-unread':
    'Kubernetes ne dit pas au portail à quoi sert le Secret {{name}} dans {{namespace}} ({{status}}). Demandez à l’équipe plateforme le droit delete sur secrets à cet endroit, avec lequel le portail regarde, ou everestImport.s3.trustNamedSecrets.',
  'secret-not-known-users':
    'Impossible de dire qui d’autre utilise le Secret {{name}} : le portail ne peut pas lister {{kinds}} dans {{namespace}}, ou il y en a trop. Demandez à l’équipe plateforme ce droit, des limites plus hautes, ou everestImport.s3.trustNamedSecrets.',
  'spec-reserved':
    'spec.{{path}} ne peut pas être défini ici. Utilisez le champ prévu de la demande.',
  'everest-unknown-value':
    'L’Everest du cluster {{cluster}} ne connaît pas {{value}} pour {{field}}. Choix possibles : {{choices}}.',
  'everest-unknown-field':
    'L’Everest du cluster {{cluster}} ne connaît pas le champ {{field}}. Ne l’indiquez pas, ou choisissez un cluster dont l’Everest le connaît.',
  'schedule-name-missing':
    'Une planification de sauvegarde n’a pas de nom. Renseignez {{at}}.name.',
  'schedule-storage-missing':
    'Une planification de sauvegarde active a besoin d’un stockage de sauvegardes. Renseignez {{at}}.backupStorageName.',
  'schedule-duplicate':
    'Deux planifications de sauvegarde ont les mêmes horaires ({{times}}). Modifiez-en une.',
  'schedule-storage-reused':
    'Deux planifications de sauvegarde utilisent le stockage {{storage}}, ce qui n’est pas possible pour {{type}}. Choisissez-en un autre pour l’une d’elles.',
  'schedule-storage-second':
    'Le stockage de sauvegardes {{storage}} est un deuxième, et {{type}} n’en prend qu’un. Utilisez {{first}} pour chaque planification.',
  'schedules-too-many':
    '{{given}} planifications de sauvegarde sont trop pour {{type}}. Gardez-en {{most}} ou moins.',
  'pitr-storage-missing':
    'La restauration à un instant donné de MySQL a besoin d’un stockage de sauvegardes. Renseignez {{field}}, ou désactivez-la.',
  'pitr-storage-type':
    'La restauration à un instant donné de MySQL a besoin d’un stockage de sauvegardes de type s3 ; {{name}} est de type {{type}}. Choisissez-en un autre.',
  'pitr-interval':
    'Un intervalle d’envoi de {{seconds}} secondes n’est pas possible. Indiquez 1 ou plus, ou ne l’indiquez pas.',
  'sharding-engine':
    '{{type}} ne connaît pas le sharding. N’indiquez pas spec.sharding.',
  'shards-too-few':
    '{{shards}} shards ne sont pas possibles. Indiquez-en 1 ou plus.',
  'config-servers':
    '{{servers}} serveurs de configuration ne sont pas possibles pour {{nodes}} nœuds. Indiquez un nombre impair, {{fewest}} ou plus.',
  'ceiling-exceeded-shards':
    '{{shards}} shards de {{nodes}} nœuds sont trop. {{most}} nœuds au plus sont autorisés ici.',
  'ceiling-exceeded-config-servers':
    '{{servers}} serveurs de configuration sont trop. {{most}} au plus sont autorisés ici.',
  'engine-features-engine':
    'spec.engineFeatures.psmdb est pour MongoDB, pas pour {{type}}. Ne l’indiquez pas.',
  'split-horizon-sharding':
    'Le DNS split-horizon ({{dns}}) n’est pas possible avec le sharding. Retirez l’un des deux.',
  'name-malformed-reference':
    'Le contenu de {{field}} n’est pas un nom d’objet. Indiquez le nom d’un objet du cluster : minuscules, chiffres, traits d’union et points.',
  'name-malformed-reference-no-text':
    'Le contenu de {{field}} n’est pas un texte ni un nom d’objet. Indiquez le nom d’un objet du cluster : minuscules, chiffres, traits d’union et points.',
  'reference-unknown':
    '{{name}} n’existe pas pour {{cluster}}/{{namespace}}. Choisissez ce qui existe, ou demandez à l’équipe plateforme de le créer.',
  'owner-foreign':
    'Vous ne faites pas partie de {{ref}}. Choisissez-vous, ou l’un de vos groupes, comme propriétaire.',
  'entity-unknown':
    'Il n’y a pas de {{ref}} dans le catalogue que vous voyez. Choisissez l’un de vos composants.',
  'entity-foreign':
    '{{ref}} n’appartient ni à vous, ni à l’un de vos groupes. Choisissez l’un de vos composants.',
  'system-unknown':
    'Il n’y a pas de {{ref}} dans le catalogue que vous voyez. Choisissez l’un de vos systèmes, ou aucun.',
  'system-foreign':
    '{{ref}} n’appartient ni à vous, ni à l’un de vos groupes. Choisissez l’un de vos systèmes, ou aucun.',
  'imports-at-once':
    'Pas plus de {{most}} imports peuvent tourner à la fois dans {{namespace}}, et autant tournent en ce moment. Réessayez quand l’un d’eux sera terminé.',
};

export const remedies: RemedyWords = {
  'owner-foreign': FOR_OTHERS,
  'entity-foreign': FOR_OTHERS,
  'system-foreign': FOR_OTHERS,
};
