import type { preflightFieldMessages } from '../../messages/preflightField';
import type { Translation } from '../Translation';

export const preflightField: Translation<typeof preflightFieldMessages> = {
  'preflightField.title': 'Verificações antes da importação',
  'preflightField.intro':
    'Nada foi criado ainda. A importação repete estas verificações antes de criar algo.',
  'preflightField.checking_one':
    'Verificando: {{count, number}} verificação feita',
  'preflightField.checking_other':
    'Verificando: {{count, number}} verificações feitas',
  'preflightField.checkAgain': 'Verificar novamente',
  'preflightField.waiting': 'Aguardando as verificações',
  'preflightField.allGood': 'Nada impede esta importação',
  'preflightField.nothingChecked': 'Nada pôde ser verificado',
  'preflightField.summary':
    'falhas: {{failures}}, avisos: {{warnings}}, aprovadas: {{passes}}, não verificadas: {{skipped}}',
  'preflightField.failures_one': '{{count, number}} verificação falhou',
  'preflightField.failures_other': '{{count, number}} verificações falharam',
  'preflightField.warnings_one': '{{count, number}} aviso',
  'preflightField.warnings_other': '{{count, number}} avisos',
  'preflightField.skipped_one': '{{count, number}} não foi feita aqui',
  'preflightField.skipped_other': '{{count, number}} não foram feitas aqui',
  'preflightField.passes_one': '{{count, number}} verificação aprovada',
  'preflightField.passes_other': '{{count, number}} verificações aprovadas',
  'preflightField.hard': 'precisa ser corrigido',
  'preflightField.advice': 'recomendação',
  'preflightField.about': 'Sobre: {{field}}',
  'preflightField.change': 'Alterar: {{place}}',
  'preflightField.reason': 'Por que continuar mesmo assim',
  'preflightField.reasonHelp':
    'Guardado com a importação e no log de auditoria.',
  'preflightField.backup': 'No caminho está: {{title}}',
  'preflightField.outdated': 'O formulário mudou desde estas verificações.',
  'preflightField.broken': 'Não foi possível fazer as verificações',
  'preflightField.brokenText':
    'Ainda não se sabe se esta importação é possível: verifique novamente. A importação faz as mesmas verificações antes de criar algo.',
  'preflightField.slow':
    'As verificações demoraram mais de {{seconds}} segundos.',
  'preflightField.refused': 'O formulário não está completo',
  'preflightField.denied': 'Esta importação seria recusada',
  'preflightField.field.owner': 'Proprietário',
  'preflightField.field.system': 'Sistema',
  'preflightField.field.entity': 'Serviço',
  'preflightField.fault.checkAgain':
    'O formulário mudou desde as verificações: verifique novamente.',
  'preflightField.fault.cancelled':
    'As verificações ainda estão em andamento: espere aqui até que terminem ou avance mais uma vez e aguarde.',
  'preflightField.fault.mend_one':
    '{{count, number}} verificação que falhou precisa ser corrigida.',
  'preflightField.fault.mend_other':
    '{{count, number}} verificações que falharam precisam ser corrigidas.',
  'preflightField.fault.giveReason_one':
    '{{count, number}} verificação que falhou exige um motivo para continuar mesmo assim.',
  'preflightField.fault.giveReason_other':
    '{{count, number}} verificações que falharam exigem um motivo para continuar mesmo assim.',
};
