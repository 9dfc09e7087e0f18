import type { fieldMessages } from '../../messages/fields';
import type { Translation } from '../Translation';

export const fields: Translation<typeof fieldMessages> = {
  'waiting.text':
    'それまでフォームには入力できません。まだ何も作成されていません。',
  'waiting.cancel': 'フォームに戻る',
  'waiting.goesOn': '読み込みが終わり次第、先へ進みます。',
  'targetPicker.title': '新しいデータベース',
  'targetPicker.loading': 'データベースを作成できる場所を読み込んでいます',
  'targetPicker.filled':
    'このフォームの一部はリンクによって入力されました。各ページを確認してください。',
  'targetPicker.nothing':
    '利用できるクラスターがありません。名前空間への登録を、このポータルの運用チームに依頼してください。',
  'targetPicker.choose': '選択してください',
  'targetPicker.cluster': 'クラスター',
  'targetPicker.namespace': '名前空間',
  'targetPicker.engine': 'エンジン',
  'targetPicker.name': '名前',
  'targetPicker.nameHelp':
    '小文字の英字、数字、ハイフン。先頭は英字、22 文字以内',
  'targetPicker.version': 'バージョン',
  'targetPicker.recommended': '推奨バージョン {{version}}',
  'targetPicker.profile': 'プロファイル',
  'targetPicker.noProfile': 'なし: 大きさを自分で指定する',
  'targetPicker.replicas': 'ノード数',
  'targetPicker.size': 'ノードあたりのストレージ',
  'targetPicker.cpu': 'ノードあたりの CPU',
  'targetPicker.memory': 'ノードあたりのメモリ',
  'targetPicker.copies': '保持するバックアップ数',
  'targetPicker.proxies': 'プロキシの数',
  'targetPicker.sourceRanges': '接続元のアドレス範囲',
  'targetPicker.class': 'ストレージクラス',
  'targetPicker.defaultClass': 'クラスターの既定',
  'targetPicker.atMost': '最大 {{value}}',
  'targetPicker.asProfile': 'プロファイルのとおり',
  'targetPicker.otherEngine': 'バックアップは {{engine}}',
  'targetPicker.reason.namespace': '前回のインポート先です。',
  'targetPicker.reason.type': 'バックアップと同じです。',
  'targetPicker.reason.version':
    'バックアップの {{version}} に最も近いバージョンです。',
  'targetPicker.reason.size': 'バックアップの容量は約 {{size}} です。',
  'targetPicker.reason.name': 'バックアップの名前に基づいています。',
  'targetPicker.gone.cluster':
    'クラスター {{value}} は存在しないか、利用できません。別のクラスターを選んでください。',
  'targetPicker.gone.namespace':
    '名前空間 {{value}} はこのクラスターに存在しないか、利用できません。別の名前空間を選んでください。',
  'targetPicker.gone.engine':
    'この名前空間では {{value}} を利用できません。別のエンジンを選んでください。',
  'targetPicker.gone.version':
    'バージョン {{value}} はここでは利用できません。推奨バージョンを使います。',
  'targetPicker.gone.profile':
    'プロファイル {{value}} はこのデータベース用ではありません。大きさを自分で指定するか、別のプロファイルを選んでください。',
  'targetPicker.gone.class':
    'ストレージクラス {{value}} はここでは利用できません。クラスターの既定を使います。',
  'targetPicker.fault.cluster': 'クラスターを選んでください。',
  'targetPicker.fault.namespace': '名前空間を選んでください。',
  'targetPicker.fault.engine': 'エンジンを選んでください。',
  'targetPicker.fault.name': 'データベースの名前を入力してください。',
  'targetPicker.fault.nameMalformed':
    '名前は小文字の英字、数字、ハイフンで 22 文字以内にし、先頭は英字、末尾はハイフン以外にしてください。',
  'targetPicker.fault.replicas': 'ノードは 1 つ以上必要です。',
  'targetPicker.fault.replicasOdd':
    'MySQL と MongoDB のノード数は奇数にしてください。',
  'targetPicker.fault.size':
    'ストレージは 25Gi のような数量で入力してください。',
  'targetPicker.fault.sizeUnit':
    '{{value}} には単位がないため、バイト数として扱われます。{{value}}Gi のことですか?',
  'targetPicker.fault.cpu': 'CPU は 1 や 600m のような数量で入力してください。',
  'targetPicker.fault.memory': 'メモリは 4G のような数量で入力してください。',
  'targetPicker.fault.memoryUnit':
    '{{value}} には単位がないため、バイト数として扱われます。{{value}}G のことですか?',
  'targetPicker.fault.classAlone':
    'ストレージクラスを指定する場合はノードあたりのストレージも入力するか、両方をプロファイルに任せてください。',
  'targetPicker.fault.backupStorage': 'バックアップの保存先を選んでください。',
  'targetPicker.fault.copies':
    'バックアップの数を整数で入力するか、空欄にしてください。',
  'targetPicker.fault.proxies': 'プロキシは少なくとも 1 つ必要です。',
  'targetPicker.fault.sourceRanges':
    '{{value}} はアドレス範囲ではありません。203.0.113.0/24 や 2001:db8::/32 のように、コンマ区切りで指定してください。',
  'targetPicker.fault.sourceRangeTwice': '同じアドレス範囲が 2 回あります。',
  'targetPicker.fault.resourcesApart':
    'ノードあたりの CPU とメモリを両方入力するか、両方をプロファイルに任せてください。',
  'importerPicker.title': 'インポーター',
  'importerPicker.targetFirst': '先にクラスターとエンジンを選んでください。',
  'importerPicker.loading': 'インポーターを読み込んでいます',
  'importerPicker.loadingOne': 'インポーターとその設定を読み込んでいます',
  'importerPicker.nothing':
    'このクラスターには、このエンジンに対応するインポーターがありません。',
  'importerPicker.notRead':
    'クラスター {{title}} を読み取っているため、インポーターはまだわかりません。しばらくしてからもう一度お試しください。',
  'importerPicker.away':
    'クラスター {{title}} が応答しないため、インポーターがわかりません。',
  'importerPicker.awaySince':
    'クラスター {{title}} が {{since}} から応答しないため、インポーターがわかりません。',
  'importerPicker.importer': 'インポーター',
  'importerPicker.gone':
    'インポーター {{name}} はこのデータベースには存在しないか、利用できません。別のインポーターを選んでください。',
  'importerPicker.choose': '選択してください',
  'importerPicker.preview':
    'データインポーターは Everest のテクニカルプレビューです。',
  'importerPicker.otherKind': '{{kind}} に非対応',
  'importerPicker.reason': 'この種類のバックアップに対応するインポーターです。',
  'importerPicker.noneTakes':
    'このクラスターには {{kind}} に対応するインポーターがありません。前に戻り、別のバックアップか別のクラスターを選んでください。',
  'importerPicker.changed':
    'インポーター {{name}} は {{kind}} に対応していません。現在の選択を確認してください。',
  'importerPicker.takes': '対応する種類',
  'importerPicker.takesUnknown': '対応するバックアップの種類は示されていません',
  'importerPicker.right': 'できること',
  'importerPicker.clusterRight': 'クラスター全体でできること',
  'importerPicker.finding': '注意点',
  'importerPicker.config': 'インポーターの設定',
  'importerPicker.configFolded': 'インポーターの設定：変更は必須ではありません',
  'importerPicker.json': 'JSON 形式の設定',
  'importerPicker.jsonHelp':
    'このインポーターの設定は、フォームでは表示できない形で記述されています。',
  'importerPicker.jsonFault': 'まだ JSON オブジェクトになっていません。',
  'importerPicker.map.add': '項目を追加',
  'importerPicker.map.name': '名前',
  'importerPicker.map.value': '値',
  'importerPicker.map.remove': '削除',
  'importerPicker.map.removeName': '{{name}} を削除',
  'importerPicker.map.fault':
    '各項目に名前を付け、同じ名前を 2 回使わないでください。',
  'importerPicker.fault.none': 'インポーターを選んでください。',
  'importerPicker.fault.json':
    '設定が JSON オブジェクトになっていません。入力内容を直してください。',
  'importerPicker.fault.config':
    '設定の一部が正しくありません。印の付いた項目を直してください。',
  'importerPicker.fault.loading':
    'インポーターとその設定をまだ読み込んでいます。',
  'credentialsPicker.title': 'データベースの認証情報',
  'credentialsPicker.loading': '必要な認証情報を調べています',
  'credentialsPicker.kind': '認証情報の入手元',
  'credentialsPicker.kinds.none': 'なし',
  'credentialsPicker.kinds.keys': '入力または貼り付け',
  'credentialsPicker.kinds.secret': '名前空間にある Secret を使う',
  'credentialsPicker.needed':
    'インポーターには、バックアップ元のデータベースの認証情報が必要です。Everest では Secret everest-secrets-<name> に入っています。独自の Secret にはラベル everest-import.backstage.io/credentials: database が必要で、1 つのデータベースにしか使えません。',
  'credentialsPicker.paste': 'Secret を貼り付け',
  'credentialsPicker.pasteHelp':
    'kubectl get secret -o yaml の出力か、key: value 形式の行を貼り付けてください。ここで分解され、表示はされません。',
  'credentialsPicker.missing':
    '{{keys}} 以外を取り込みました。足りないものを入力してください。',
  'credentialsPicker.allTaken': 'すべてのキーを取り込みました。',
  'credentialsPicker.unknown':
    'このエンジンにないキーのため除外しました: {{keys}}。',
  'credentialsPicker.secretName': 'Secret の名前',
  'credentialsPicker.fault.noKeys':
    '認証情報を入力するか、貼り付けてください。',
  'credentialsPicker.fault.noSecret': 'Secret の名前を入力してください。',
  'credentialsPicker.fault.notMap':
    'キーを含む YAML でも JSON でもありません。',
  'credentialsPicker.fault.notSecret':
    'Kubernetes オブジェクトですが、Secret ではありません。',
  'credentialsPicker.fault.notBase64':
    'data の値に base64 でないものがあります。',
  'credentialsPicker.fault.notUtf8':
    'data の値に UTF-8 のテキストでないものがあります。代わりに名前空間にある Secret を使ってください。',
  'credentialsPicker.fault.notText': 'テキストでない値があります。',
};
