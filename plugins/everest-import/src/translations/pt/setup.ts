import type { setupMessages } from '../../messages/setup';
import type { Translation } from '../Translation';

export const setup: Translation<typeof setupMessages> = {
  'setup.empty': 'Nenhum cluster para você',
  'setup.emptyText':
    'Uma equipe de plataforma indica, na configuração deste portal, os clusters e quem pode usar seus namespaces.',
  'setup.connection': 'Conexão',
  'setup.ready': 'Pronto',
  'setup.away': 'Inacessível',
  'setup.reading': 'Ainda sendo lido',
  'setup.noEverest': 'O Everest não está instalado',
  'setup.lacking': 'Faltam permissões',
  'setup.staleSince': 'Desatualizado desde',
  'setup.reason': 'Motivo',
  'setup.name': 'Nome',
  'setup.version': 'Everest',
  'setup.versionUnknown': 'instalado, versão desconhecida',
  'setup.secondGeneration': 'OpenEverest v2, que é mostrado e não é escrito',
  'setup.besides': 'Além disso',
  'setup.besidesText':
    'O OpenEverest v2 também está lá, o que o Everest não aceita num mesmo cluster. Não é lido.',
  'setup.notInstalled': 'não instalado',
  'setup.notKnownYet': 'desconhecido até o cluster ser lido',
  'setup.neverRead': 'Nunca lido desde o início deste portal',
  'setup.tooMany': 'Há demais',
  'setup.tooManyOf':
    'Apenas os primeiros {{limit, number}} {{kind}} são guardados: exclua alguns ou aumente everestImport.clusters[].limits.{{kind}}.',
  'setup.clock': 'Relógio',
  'setup.clockAhead': '{{distance}} à frente deste portal',
  'setup.clockBehind': '{{distance}} atrás deste portal',
  'setup.clockRemedy':
    'Os horários mostrados têm a mesma diferença, e tokens ou requisições assinadas podem ser recusados. Acerte os dois relógios pelo mesmo servidor de tempo.',
  'setup.rights': 'Permissões no Kubernetes',
  'setup.noneMissing': 'Não falta nenhuma.',
  'setup.rightsUnknown': 'Desconhecidas enquanto o cluster está inacessível.',
  'setup.rightsNotShown':
    'Você não pode ver o que falta: é necessária a permissão everest-import.setup.read.',
  'setup.grant': 'Quem administra o cluster pode conceder o que falta:',
  'setup.optionalRights':
    'Estas são opcionais. Sem elas, as importações funcionam, mas mostram-se menos detalhes delas:',
  'setup.rightInCluster': '{{verb}} {{resource}} em todo o cluster',
  'setup.rightInNamespace': '{{verb}} {{resource}} no namespace {{namespace}}',
  'setup.grantLine': 'o comando que concede {{verb}} {{resource}}',
};
