import type { fieldMessages } from '../../messages/fields';
import type { Translation } from '../Translation';

export const fields: Translation<typeof fieldMessages> = {
  'waiting.text':
    'D’ici là, le formulaire n’accepte aucune saisie. Rien n’est encore créé.',
  'waiting.cancel': 'Revenir au formulaire',
  'waiting.goesOn': 'Le formulaire continuera dès que tout sera chargé.',
  'targetPicker.title': 'Nouvelle base de données',
  'targetPicker.loading': 'Chargement des emplacements possibles',
  'targetPicker.filled':
    'Un lien a rempli une partie de ce formulaire. Vérifiez chaque page.',
  'targetPicker.nothing':
    'Vous ne pouvez utiliser aucun cluster. Demandez à l’équipe qui gère ce portail de vous inscrire pour un namespace.',
  'targetPicker.choose': 'Choisir',
  'targetPicker.cluster': 'Cluster',
  'targetPicker.namespace': 'Namespace',
  'targetPicker.engine': 'Moteur',
  'targetPicker.name': 'Nom',
  'targetPicker.nameHelp':
    'Minuscules, chiffres et traits d’union, une lettre en premier ; 22 caractères au plus',
  'targetPicker.version': 'Version',
  'targetPicker.recommended': 'La version recommandée : {{version}}',
  'targetPicker.profile': 'Profil',
  'targetPicker.noProfile': 'Aucun : indiquer la taille soi-même',
  'targetPicker.replicas': 'Nœuds',
  'targetPicker.size': 'Stockage par nœud',
  'targetPicker.cpu': 'CPU par nœud',
  'targetPicker.memory': 'Mémoire par nœud',
  'targetPicker.copies': 'Sauvegardes conservées',
  'targetPicker.proxies': 'Nombre de proxys',
  'targetPicker.sourceRanges': 'Plages d’adresses sources',
  'targetPicker.class': 'Classe de stockage',
  'targetPicker.defaultClass': 'Celle par défaut du cluster',
  'targetPicker.atMost': '{{value}} au plus',
  'targetPicker.asProfile': 'Selon le profil',
  'targetPicker.otherEngine': 'la sauvegarde vient de {{engine}}',
  'targetPicker.reason.namespace': 'Celui de votre dernier import.',
  'targetPicker.reason.type': 'Celui de la sauvegarde.',
  'targetPicker.reason.version':
    'La plus proche de {{version}}, celle de la sauvegarde.',
  'targetPicker.reason.size': 'La sauvegarde occupe environ {{size}}.',
  'targetPicker.reason.name': 'D’après la sauvegarde.',
  'targetPicker.gone.cluster':
    'Le cluster {{value}} n’existe pas, ou vous ne pouvez pas l’utiliser. Choisissez-en un autre.',
  'targetPicker.gone.namespace':
    'Le namespace {{value}} n’existe pas sur ce cluster, ou vous ne pouvez pas l’utiliser. Choisissez-en un autre.',
  'targetPicker.gone.engine':
    '{{value}} n’est pas disponible dans ce namespace. Choisissez un autre moteur.',
  'targetPicker.gone.version':
    'La version {{value}} n’est pas disponible ici : la version recommandée est utilisée.',
  'targetPicker.gone.profile':
    'Le profil {{value}} ne convient pas à cette base de données. Indiquez vous-même la taille, ou choisissez un autre profil.',
  'targetPicker.gone.class':
    'La classe de stockage {{value}} n’est pas disponible ici : celle par défaut du cluster est utilisée.',
  'targetPicker.fault.cluster': 'Choisissez un cluster.',
  'targetPicker.fault.namespace': 'Choisissez un namespace.',
  'targetPicker.fault.engine': 'Choisissez un moteur.',
  'targetPicker.fault.name': 'Donnez un nom à la base de données.',
  'targetPicker.fault.nameMalformed':
    'Un nom compte au plus 22 minuscules, chiffres et traits d’union, commence par une lettre et ne finit pas par un trait d’union.',
  'targetPicker.fault.replicas': 'Il faut au moins un nœud.',
  'targetPicker.fault.replicasOdd':
    'MySQL et MongoDB exigent un nombre impair de nœuds.',
  'targetPicker.fault.size':
    'Indiquez le stockage sous forme de quantité, par exemple 25Gi.',
  'targetPicker.fault.sizeUnit':
    '{{value}} n’a pas d’unité et compte en octets : voulez-vous dire {{value}}Gi ?',
  'targetPicker.fault.cpu':
    'Indiquez le CPU sous forme de quantité, par exemple 1 ou 600m.',
  'targetPicker.fault.memory':
    'Indiquez la mémoire sous forme de quantité, par exemple 4G.',
  'targetPicker.fault.memoryUnit':
    '{{value}} n’a pas d’unité et compte en octets : voulez-vous dire {{value}}G ?',
  'targetPicker.fault.classAlone':
    'Avec la classe, indiquez aussi le stockage par nœud, ou laissez les deux au profil.',
  'targetPicker.fault.backupStorage': 'Choisissez où vont les sauvegardes.',
  'targetPicker.fault.copies':
    'Indiquez un nombre entier de sauvegardes, ou laissez vide.',
  'targetPicker.fault.proxies': 'Il y a au moins un proxy.',
  'targetPicker.fault.sourceRanges':
    '{{value}} n’est pas une plage d’adresses. Indiquez-en telles que 203.0.113.0/24 ou 2001:db8::/32, séparées par des virgules.',
  'targetPicker.fault.sourceRangeTwice':
    'Une plage d’adresses figure deux fois.',
  'targetPicker.fault.resourcesApart':
    'Indiquez le CPU et la mémoire par nœud, ou laissez les deux au profil.',
  'importerPicker.title': 'Importateur',
  'importerPicker.targetFirst': 'Choisissez d’abord le cluster et le moteur.',
  'importerPicker.loading': 'Chargement des importateurs',
  'importerPicker.loadingOne':
    'Chargement de l’importateur et de ses paramètres',
  'importerPicker.nothing':
    'Aucun importateur de ce cluster n’accepte ce moteur.',
  'importerPicker.notRead':
    'Le cluster {{title}} est en cours de lecture : ses importateurs ne sont pas encore connus. Réessayez dans un instant.',
  'importerPicker.away':
    'Le cluster {{title}} ne répond pas : ses importateurs ne sont donc pas connus.',
  'importerPicker.awaySince':
    'Le cluster {{title}} ne répond plus depuis le {{since}} : ses importateurs ne sont donc pas connus.',
  'importerPicker.importer': 'Importateur',
  'importerPicker.gone':
    'L’importateur {{name}} n’existe pas pour cette base de données, ou vous ne pouvez pas l’utiliser. Choisissez-en un autre.',
  'importerPicker.choose': 'Choisir',
  'importerPicker.preview':
    'Les importateurs de données sont un aperçu technique d’Everest.',
  'importerPicker.otherKind': 'n’accepte pas {{kind}}',
  'importerPicker.reason': 'Il accepte les sauvegardes de ce format.',
  'importerPicker.noneTakes':
    'Aucun importateur de ce cluster n’accepte {{kind}}. Revenez en arrière et choisissez une autre sauvegarde ou un autre cluster.',
  'importerPicker.changed':
    'L’importateur {{name}} n’accepte pas {{kind}} : vérifiez celui qui est choisi maintenant.',
  'importerPicker.takes': 'Accepte',
  'importerPicker.takesUnknown': 'il n’indique pas quels formats',
  'importerPicker.right': 'Peut',
  'importerPicker.clusterRight': 'Peut dans tout le cluster',
  'importerPicker.finding': 'À savoir',
  'importerPicker.config': 'Paramètres de l’importateur',
  'importerPicker.configFolded':
    'Paramètres de l’importateur : aucun n’est à modifier',
  'importerPicker.json': 'Paramètres en JSON',
  'importerPicker.jsonHelp':
    'Cet importateur décrit ses paramètres d’une façon qu’aucun formulaire ne peut afficher.',
  'importerPicker.jsonFault': 'Ce n’est pas encore un objet JSON.',
  'importerPicker.map.add': 'Ajouter une entrée',
  'importerPicker.map.name': 'Nom',
  'importerPicker.map.value': 'Valeur',
  'importerPicker.map.remove': 'Retirer',
  'importerPicker.map.removeName': 'Retirer {{name}}',
  'importerPicker.map.fault':
    'Donnez un nom à chaque entrée, et jamais deux fois le même.',
  'importerPicker.fault.none': 'Choisissez un importateur.',
  'importerPicker.fault.json':
    'Les paramètres ne sont pas un objet JSON : corrigez la saisie.',
  'importerPicker.fault.config':
    'Certains paramètres sont incorrects : corrigez ceux qui sont signalés.',
  'importerPicker.fault.loading':
    'L’importateur et ses paramètres sont en cours de chargement.',
  'credentialsPicker.title': 'Identifiants de la base de données',
  'credentialsPicker.loading': 'Chargement des identifiants nécessaires',
  'credentialsPicker.kind': 'Leur provenance',
  'credentialsPicker.kinds.none': 'Aucun',
  'credentialsPicker.kinds.keys': 'Les saisir ou les coller',
  'credentialsPicker.kinds.secret':
    'Utiliser un Secret présent dans le namespace',
  'credentialsPicker.needed':
    'L’importateur a besoin des identifiants de la base de données sauvegardée ; dans Everest, ils se trouvent dans son Secret everest-secrets-<name>. Un Secret à vous doit porter le label everest-import.backstage.io/credentials: database et ne vaut que pour une base de données.',
  'credentialsPicker.paste': 'Coller un Secret',
  'credentialsPicker.pasteHelp':
    'Tel que l’affiche kubectl get secret -o yaml, ou des lignes de la forme key: value. Il est décomposé ici et n’est pas affiché.',
  'credentialsPicker.missing': 'Repris, sauf {{keys}} : saisissez-les.',
  'credentialsPicker.allTaken': 'Toutes les clés ont été reprises.',
  'credentialsPicker.unknown':
    'Laissé de côté, car le moteur n’a pas de telles clés : {{keys}}.',
  'credentialsPicker.secretName': 'Nom du Secret',
  'credentialsPicker.fault.noKeys': 'Saisissez ou collez les identifiants.',
  'credentialsPicker.fault.noSecret': 'Indiquez le nom du Secret.',
  'credentialsPicker.fault.notMap':
    'Ce n’est ni du YAML ni du JSON contenant des clés.',
  'credentialsPicker.fault.notSecret':
    'C’est un objet Kubernetes, mais pas un Secret.',
  'credentialsPicker.fault.notBase64':
    'Une valeur sous data n’est pas en base64.',
  'credentialsPicker.fault.notUtf8':
    'Une valeur sous data n’est pas un texte UTF-8 : utilisez plutôt un Secret présent dans le namespace.',
  'credentialsPicker.fault.notText': 'Une valeur n’est pas un texte.',
};
