import type { NoteWords } from '../CheckWords';

const PACKED = {
  title:
    'C’est compressé par {{by}}, que ni le portail ni les importateurs ne décompressent.',
  remedy: 'Compressez-le avec gzip ou zstd : {{command}}.',
};
const NAME_ONE =
  'Nommez dans les réglages de l’importateur la seule base à importer.';

/** What is said of a backup that was found. */
export const notes: NoteWords = {
  'archive-of-nothing': {
    title:
      'C’est le début d’une archive de pg_dump, de {{bytes}} octets, comme PGlite l’écrit.',
    remedy: 'Refaites le dump en SQL, avec --format=plain.',
  },
  empty: {
    title: 'Le fichier est vide : il n’a pas un seul octet.',
    remedy: 'Regardez ce qui l’a fait, et refaites le dump.',
  },
  encrypted: {
    title: 'C’est chiffré, et aucun importateur n’a la clé.',
    remedy: 'Déchiffrez-le, et déposez le résultat.',
  },
  'git-lfs': {
    title: 'C’est un pointeur de Git LFS, et non le dump qu’il désigne.',
    remedy: 'Déposez le fichier lui-même, que git lfs pull apporte.',
  },
  'json-export': {
    title:
      'L’export d’un instantané Atlas contient des documents en fichiers JSON, ce qui n’est pas une sauvegarde que MongoDB peut restaurer.',
    remedy:
      'Lancez mongodump sur le cluster Atlas, ou sur un autre où l’instantané a été restauré, mettez l’archive dans un bucket, et importez-la.',
  },
  'parquet-export': {
    title:
      'L’export d’un instantané RDS ou Aurora contient des tables en fichiers Parquet pour l’analyse, sans index, utilisateurs ni autres parties d’une base ; AWS même n’en restaure aucune.',
    remedy:
      'Restaurez l’instantané dans une base RDS temporaire, faites-en un dump avec pg_dump ou mysqldump dans un bucket, et importez-le.',
  },
  sqlite: {
    title: 'C’est une base SQLite.',
    remedy:
      'Everest n’a pas de moteur pour elle : convertissez-la pour un moteur qu’il a, et faites-en un dump.',
  },
  tar: {
    title: 'C’est un tar de fichiers, et non un tar écrit par pg_dump.',
    remedy:
      'Décompressez-le, et déposez ce qu’il contient : un dump, ou son dossier.',
  },
  'utf-16': {
    title:
      'Son texte est en UTF-16, comme PowerShell l’écrit avec > et Out-File.',
    remedy:
      'Refaites le dump avec l’option qui nomme le fichier (--file de pg_dump, --result-file de mysqldump), ou convertissez-le par iconv -f UTF-16 -t UTF-8.',
  },
  'web-page': {
    title: 'C’est une page ou une erreur d’un serveur web à la place du dump.',
    remedy:
      'Téléchargez de nouveau le dump, vérifiez que c’en est un, et déposez-le.',
  },
  archived: {
    title:
      'C’est dans la classe de stockage {{storageClass}}, dont rien ne se lit tout de suite, sauf si c’est restauré.',
    remedy:
      'Restaurez-le d’abord dans S3, ou copiez-le dans la classe standard, puis regardez de nouveau.',
  },
  'encrypted-repository': {
    title:
      'Le dépôt est chiffré : ce que contient cette sauvegarde et si elle a été terminée ne se voit pas d’ici.',
    remedy:
      'Prenez un importateur à qui la phrase secrète du dépôt peut être donnée ; celui fourni avec Everest ne le permet pas.',
  },
  'end-untold': {
    title:
      'Il lui manque les derniers mots, donc nul ne peut dire si c’est entier.',
  },
  mariadb: {
    title:
      'Cela vient de MariaDB, et Everest exécute MySQL : ce que seul MariaDB connaît ne se chargera pas.',
    remedy: 'Essayez d’abord dans une base qui peut échouer.',
  },
  'maybe-several-databases': {
    title:
      'Cela nomme la base par laquelle cela commence, comme avec --databases, et continue peut-être avec d’autres.',
    remedy: NAME_ONE,
  },
  'metadata-strange': {
    title:
      'Ses métadonnées ne se comprennent pas : on ne sait ni si elle est logique ou physique, ni si elle a été terminée.',
  },
  'needs-prior-differential': {
    title:
      'Une sauvegarde différentielle : ce qui n’a pas changé depuis est dans la sauvegarde complète {{full}} à côté, et peut-être dans d’autres.',
  },
  'needs-prior-incremental': {
    title:
      'Une sauvegarde incrémentale : ce qui n’a pas changé depuis est dans la sauvegarde complète {{full}} à côté, et peut-être dans d’autres.',
  },
  'needs-prior-pbm': {
    title:
      'Une sauvegarde incrémentale : le reste de ses données est dans les précédentes à côté.',
  },
  'no-checksum': {
    title:
      'Le fichier ....md5 à côté, par lequel un envoi se termine, manque : elle est peut-être à moitié écrite.',
    remedy: 'Regardez le journal de la sauvegarde, ou prenez-en une autre.',
  },
  'no-sst-info': {
    title:
      'Le dossier ....sst_info/ à côté manque, sans lequel Percona XtraDB Cluster ne peut pas la restaurer.',
    remedy: 'Prenez une autre sauvegarde.',
  },
  'not-recognised': {
    title:
      'Cela porte le nom d’un dump, et ne commence comme aucun qui soit connu ici : rien ne peut en être dit.',
  },
  'other-stanza': {
    title:
      'La stanza est {{stanza}}, et l’importateur fourni avec Everest ne lit que {{read}}.',
    remedy:
      'Prenez un importateur où la stanza peut être indiquée, ou faites une sauvegarde dans un dépôt avec la stanza {{read}}.',
  },
  'page-errors': {
    title:
      'Des pages aux sommes de contrôle fausses ont été trouvées pendant la sauvegarde : une partie des données est abîmée.',
  },
  physical: {
    title:
      'Une copie des fichiers de données : l’importateur fourni avec Everest ne restaure que des sauvegardes logiques.',
    remedy: 'Faites-en une logique : pbm backup --type=logical.',
  },
  'prior-missing': {
    title: 'Il lui faut la sauvegarde {{prior}}, qui n’est plus là.',
    remedy:
      'Prenez une sauvegarde complète, ou une dont la complète est encore là.',
  },
  selective: {
    title: 'Elle ne contient que certaines bases ou collections.',
  },
  'several-databases': {
    title: 'Cela contient plusieurs bases, ou toutes celles d’un serveur.',
    remedy: NAME_ONE,
  },
  sharded: {
    title:
      'Elle vient d’un cluster avec sharding de {{sets}} replica sets, et Everest ne peut pas importer dans une base avec sharding.',
  },
  'whole-server': {
    title:
      'Cela contient toutes les bases d’un serveur, et ses rôles avec leurs mots de passe.',
    remedy: NAME_ONE,
  },
  xz: PACKED,
  bzip2: PACKED,
  zip: PACKED,
  '7z': PACKED,
  compress: PACKED,
  rar: PACKED,
};
