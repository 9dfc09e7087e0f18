import type { CauseWords } from '../CauseWords';

const HOST = 'Le message indique l’hôte.';

export const network: CauseWords<'network'> = {
  'api-server-away': {
    title: 'L’importateur ne joint pas Kubernetes',
    meaning:
      'Il demande une restauration au serveur d’API du cluster, et n’a pas obtenu de connexion.',
    remedy:
      'Cherchez une NetworkPolicy du namespace qui tient les Pods à l’écart du serveur d’API.',
  },
  'api-server-not-trusted': {
    title: 'L’importateur ne fait pas confiance à Kubernetes',
    meaning:
      'Il demande une restauration au serveur d’API du cluster, et ce qui a répondu a un autre certificat que celui annoncé aux Pods.',
    remedy:
      'Cherchez un proxy entre les deux, et examinez les certificats du cluster : les Pods les connaissent par la ConfigMap kube-root-ca.crt.',
  },
  'database-tls-refused': {
    title: 'L’importateur et la base ne s’accordent pas sur le chiffrement',
    meaning:
      'L’un des deux n’accepte que des connexions chiffrées, ou le client ne connaît pas le certificat de la base. Rien n’a été envoyé à la base de données.',
    remedy:
      'Donnez au client de l’importateur l’autorité de certification de la base, ou son option pour les connexions internes au cluster.',
  },
  'database-unreachable': {
    title: 'La base de données ne répond pas',
    meaning:
      'L’importateur, ou l’outil de restauration, n’a pas obtenu de connexion à la base pendant son travail.',
    remedy:
      'Regardez dans Everest comment va la base, et cherchez une NetworkPolicy entre les deux.',
  },
  'tls-refused': {
    title: 'Le certificat d’un serveur n’est pas de confiance',
    meaning: `Le cluster ne connaît pas son signataire, il est pour un autre nom, il a expiré, ou le serveur ne parle pas TLS. ${HOST}`,
    remedy:
      'Donnez au serveur un certificat auquel le cluster fait confiance ; si c’est le serveur S3 et que le réseau est sûr, l’import peut être demandé sans cette vérification.',
  },
  'dns-failed': {
    title: 'Un nom d’hôte est inconnu dans le cluster',
    meaning: `Le DNS du cluster n’a pas d’adresse pour lui. ${HOST}`,
    remedy:
      'Vérifiez qu’il n’y a pas de faute de frappe dans le point de terminaison, si le bucket doit être dans le chemin et non dans le nom d’hôte, et le DNS du cluster.',
  },
  'connection-refused': {
    title: 'Un serveur refuse la connexion',
    meaning: `Rien n’écoute à cette adresse et à ce port. ${HOST}`,
    remedy:
      'Vérifiez cette adresse, comme le point de terminaison et son port, et si le serveur tourne.',
  },
  'connection-timed-out': {
    title: 'Un serveur ne répond pas au cluster',
    meaning: `Un pare-feu ou une NetworkPolicy rejette les paquets, ou le serveur est absent. ${HOST}`,
    remedy:
      'Ouvrez le passage des nœuds de la base vers le point de terminaison, et vérifiez le point de terminaison.',
  },
  'reconcile-paused': {
    title: 'La base de données est restée en pause pour Everest',
    meaning:
      'Les importateurs tiennent Everest à l’écart de la base pendant leur travail, par une annotation. Aucun n’y travaille plus, et personne ne l’a retirée, comme après un importateur tué : Everest ne fait plus rien pour la base.',
    remedy: 'Retirez l’annotation de la base de données.',
  },
  'operator-silent': {
    title: 'Everest n’avance pas, et ne dit pas pourquoi',
    meaning:
      'L’opérateur d’Everest écrit son premier mot en quelques secondes. Peut-être qu’il ne tourne pas, ne s’occupe pas de ce namespace, ou échoue sans le dire à personne.',
    remedy: 'Regardez si l’opérateur d’Everest tourne, et lisez son journal.',
  },
  'database-never-ready': {
    title: 'La base de données ne démarre pas, et rien ne dit pourquoi',
    meaning:
      'Les opérateurs des bases disent peu à Everest de ce qui les fait échouer : une version absente de leur liste, un objet qu’ils ne peuvent pas créer.',
    remedy:
      'Examinez les Pods de la base de données et le journal de son opérateur.',
  },
  'pod-missing': {
    title: 'L’importateur tourne, et il n’en existe aucun Pod',
    meaning:
      'Kubernetes n’a pas créé de Pod pour son Job, ou il a été supprimé, et aucun événement ne dit pourquoi.',
    remedy: 'Examinez le Job et le controller manager du cluster.',
  },
};
