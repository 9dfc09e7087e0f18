import type { preflightFieldMessages } from '../../messages/preflightField';
import type { Translation } from '../Translation';

export const preflightField: Translation<typeof preflightFieldMessages> = {
  'preflightField.title': 'Vérifications avant l’import',
  'preflightField.intro':
    'Rien n’est encore créé. L’import refait ces vérifications avant de créer quoi que ce soit.',
  'preflightField.checking_one': 'Vérification : {{count, number}} terminée',
  'preflightField.checking_other': 'Vérification : {{count, number}} terminées',
  'preflightField.checkAgain': 'Revérifier',
  'preflightField.waiting': 'Attente des vérifications',
  'preflightField.allGood': 'Rien ne s’oppose à cet import',
  'preflightField.nothingChecked': 'Rien n’a pu être vérifié',
  'preflightField.summary':
    'échecs : {{failures}}, avertissements : {{warnings}}, réussies : {{passes}}, non vérifiées : {{skipped}}',
  'preflightField.failures_one': '{{count, number}} vérification a échoué',
  'preflightField.failures_other': '{{count, number}} vérifications ont échoué',
  'preflightField.warnings_one': '{{count, number}} avertissement',
  'preflightField.warnings_other': '{{count, number}} avertissements',
  'preflightField.skipped_one': '{{count, number}} n’a pas été faite ici',
  'preflightField.skipped_other': '{{count, number}} n’ont pas été faites ici',
  'preflightField.passes_one': '{{count, number}} vérification réussie',
  'preflightField.passes_other': '{{count, number}} vérifications réussies',
  'preflightField.hard': 'à corriger',
  'preflightField.advice': 'recommandation',
  'preflightField.about': 'Concerne : {{field}}',
  'preflightField.change': 'Modifier : {{place}}',
  'preflightField.reason': 'Pourquoi poursuivre malgré tout',
  'preflightField.reasonHelp':
    'Conservé avec l’import et dans le journal d’audit.',
  'preflightField.backup': 'À ce chemin se trouve : {{title}}',
  'preflightField.outdated': 'Le formulaire a changé depuis ces vérifications.',
  'preflightField.broken': 'Les vérifications n’ont pas pu être faites',
  'preflightField.brokenText':
    'On ne sait pas encore si cet import est possible : revérifiez. L’import fait les mêmes vérifications avant de créer quoi que ce soit.',
  'preflightField.slow':
    'Les vérifications ont duré plus de {{seconds}} secondes.',
  'preflightField.refused': 'Le formulaire est incomplet',
  'preflightField.denied': 'Cet import serait refusé',
  'preflightField.field.owner': 'Propriétaire',
  'preflightField.field.system': 'Système',
  'preflightField.field.entity': 'Service',
  'preflightField.fault.checkAgain':
    'Le formulaire a changé depuis les vérifications : revérifiez.',
  'preflightField.fault.cancelled':
    'Les vérifications sont en cours : attendez leur fin ici, ou poursuivez à nouveau et patientez.',
  'preflightField.fault.mend_one':
    '{{count, number}} vérification en échec est à corriger.',
  'preflightField.fault.mend_other':
    '{{count, number}} vérifications en échec sont à corriger.',
  'preflightField.fault.giveReason_one':
    '{{count, number}} vérification en échec demande une raison de poursuivre malgré tout.',
  'preflightField.fault.giveReason_other':
    '{{count, number}} vérifications en échec demandent une raison de poursuivre malgré tout.',
};
