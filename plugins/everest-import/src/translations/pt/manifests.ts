import type { manifestsMessages } from '../../messages/manifests';
import type { Translation } from '../Translation';

export const manifests: Translation<typeof manifestsMessages> = {
  'manifests.title': 'Como manifestos, para um repositório',
  'manifests.intro':
    'Onde os bancos de dados são criados por pull requests: o que a importação criaria, como YAML, após as mesmas verificações. Nada é criado, e o arquivo não contém chaves nem senhas.',
  'manifests.either':
    'Baixe ou crie, não os dois: os manifestos são para um banco de dados que ainda não existe.',
  'manifests.secrets': 'No lugar dos Secrets',
  'manifests.externalSecret': 'ExternalSecret, a preencher',
  'manifests.sealedSecret': 'SealedSecret, a preencher',
  'manifests.existing': 'Nada: são criados à mão',
  'manifests.download': 'Baixar como manifestos',
  'manifests.working': 'Verificando e gravando os manifestos',
  'manifests.saved': 'Salvo como {{file}}.',
  'manifests.gaps': 'O que deve ser preenchido está marcado com {{mark}}.',
  'manifests.failed': 'Nenhum manifesto foi criado',
};
