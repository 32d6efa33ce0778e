// The words of the settings of single sign-on in Portuguese.
import { translate } from '../../contract/text.ts'
import { signOnSettingsEn } from './sign-on-settings-en.ts'

export const signOnSettingsPtBR = translate(signOnSettingsEn, {
  signOnPage: {
    title: 'Logon único',
    lead: 'Sua equipe entra pelo seu próprio provedor OpenID Connect.',
    atProvider: 'Para registrar no provedor',
    redirectUri: 'URI de redirecionamento',
    signedOutUri: 'URI de retorno após a saída',
    registerHint:
      'Registre as duas ali, exatamente assim. À segunda volta quem sai também no provedor.',
    settings: 'Configurações',
    provider: 'Provedor',
    issuer: 'URL do emissor',
    issuerMeans:
      'Outro provedor ou cliente: teste-o antes. Quem estava vinculado no provedor anterior é vinculado de novo, por um endereço verificado.',
    clientId: 'ID do cliente',
    clientSecret: 'Segredo do cliente',
    secretHint: 'Vazio: o armazenado permanece. Ele não é mostrado novamente.',
    scopes: 'Escopos',
    scopesHint: 'Separados por espaços. “openid” é sempre pedido.',
    use: 'Uso',
    state: 'O logon único está',
    off: 'desativado',
    on: 'ativado: pode ser usado',
    required: 'obrigatório: senhas só para administradores globais',
    offMeans:
      'Ninguém entra pelo provedor. Quem não tem aqui senha nem chave de acesso não consegue entrar.',
    onMeans:
      'Os nomes de usuário dos seus domínios comprovados podem entrar pelo provedor. Quem o administra pode entrar como qualquer uma das suas pessoas.',
    requiredMeans:
      'As senhas e chaves de acesso da sua equipe não abrem mais nada. As dos administradores globais abrem, com um segundo fator, caso o provedor falhe.',
    people: 'Pessoas e funções',
    createsPeople: 'Adicionar pessoas no primeiro logon',
    createsPeopleMeans:
      'Quem o provedor deixar entrar com um endereço de um domínio comprovado torna-se usuário aqui, sem que ninguém daqui concorde. Caso contrário, só entram as pessoas que você adicionou.',
    roleClaim: 'Declaração com grupos ou funções',
    roleClaimMeans:
      'O provedor passa a dar as funções, a cada logon: as que foram dadas aqui são substituídas, e quem gerencia os grupos ali decide os direitos daqui. Vazio: as funções são dadas aqui.',
    roleMap: 'Funções por grupo',
    roleMapHint:
      'É dada no máximo uma função de cada tipo: conta a primeira linha que combina. Quem não está em nenhum grupo não tem função.',
    mapValue: 'Valor na declaração',
    mapRole: 'Função',
    mapValueOf: 'Valor na declaração, linha {number}',
    mapRoleOf: 'Função, linha {number}',
    addMapping: 'Adicionar uma linha',
    removeMapping: 'Remover a linha {number}',
    mapNeeded: 'Informe um valor em cada linha, ou remova a linha.',
    claimNeeded: 'Informe a declaração, ou remova as linhas abaixo.',
    adminMeans:
      'Quem for colocado no grupo “{value}” no provedor torna-se administrador global aqui.',
    trust: 'O que se confia ao provedor',
    provesTwice: 'Ele sempre pede um segundo fator',
    provesTwiceMeans:
      'De quem vem do provedor não se pede um segundo fator aqui. Certo somente se ele realmente pede a todos.',
    strongAcr: '“acr” que equivale a um segundo fator',
    strongAcrMeans:
      'De quem vem com exatamente este “acr” não se pede um segundo fator aqui. “mfa” em “amr” vale em qualquer caso.',
    vouchesForEmail: 'Confiar em endereços que ele não declara verificados',
    vouchesForEmailMeans:
      'Confia-se em endereços que o provedor não declara verificados: se ali cada um puder escolher o seu, alguém pode tomar aqui o usuário desse endereço, no primeiro logon.',
    save: 'Salvar',
    saved: 'O logon único foi salvo.',
    confirmTitle: 'Salvar o logon único?',
    confirmLead: 'Isto muda quem consegue entrar, ou com quais direitos:',
    keep: 'Não alterar',
    test: 'Teste',
    testHint:
      'Abre a página de logon do provedor. Ninguém é vinculado nem entra por ele. Um teste precisa ter funcionado antes que o logon único possa ser ativado.',
    testGo: 'Testar logon',
    tried: 'O último teste funcionou.',
    triedOld: 'O provedor mudou desde o último teste. Teste-o de novo.',
    failed: 'O último teste falhou: {reason}',
    lastFailure: 'O último logon que falhou: {reason}',
    subject: 'Conta no provedor',
    address: 'Endereço de email',
    verified: '{address}, verificado',
    notVerified: '{address}, não verificado',
    notSaid: 'Não informado',
    secondFactor: 'Segundo fator',
    asked: 'Pedido pelo provedor',
    notAsked: 'Não pedido: pede-se um aqui',
    saysWhen: 'Diz quando alguém entrou',
    yes: 'Sim',
    saysWhenNo:
      'Não: quem não tem senha aqui não consegue confirmar que é quem diz ser. Faça o provedor enviar “auth_time”.',
    endsSessions: 'Saída no provedor',
    no: 'Não',
    roles: 'Funções por grupo',
    domains: 'Domínios',
    domainsHint: 'Só os nomes de usuário de domínios comprovados são levados ao provedor.',
    domain: 'Domínio',
    addDomain: 'Adicionar domínio',
    prove: 'Verificar o registro',
    removeDomain: 'Remover {domain}',
    pending: 'Coloque este registro TXT em {domain}:',
    proved: '{domain} está comprovado.',
    withdrawn:
      'O registro de {domain} não foi mais encontrado. Os nomes de usuário dele não são levados ao provedor. Coloque o registro de volta e verifique-o, ou remova o domínio:',
    removeDomainTitle: 'Remover {domain}?',
    removeDomainBody:
      'Os nomes de usuário de {domain} não são mais levados ao provedor, e ninguém novo é vinculado por um endereço desse domínio.',
    removeDomainStays:
      'Quem já está vinculado continua vinculado. Para ter o domínio de novo, é preciso comprová-lo outra vez.',
    domainRemoved: '{domain} foi removido.',
    links: 'Pessoas vinculadas',
    linksHint: 'Quem já entrou pelo provedor, e com qual conta dele.',
    noLinks: 'Ninguém está vinculado ainda',
    noLinksBody:
      'As pessoas são vinculadas no primeiro logon, por um endereço verificado de um domínio comprovado.',
    person: 'Pessoa',
    account: 'Conta no provedor',
    lastUsed: 'Último uso',
    removeLink: 'Remover o vínculo',
    removeLinkTitle: 'Remover o vínculo de {name}?',
    removeLinkBody:
      'No próximo logon a pessoa é vinculada de novo, por um endereço verificado de um domínio comprovado. Pode ser então outra conta do provedor.',
    removeLinkSessions:
      'As sessões abertas continuam abertas. Para encerrá-las, desconecte a pessoa em Gerenciamento de usuários.',
    linkRemoved: 'O vínculo de {name} foi removido.',
    remove: 'Remover o logon único',
    removeHint: 'Esquece o provedor com o seu segredo, e quem está vinculado. Os domínios ficam.',
    removeTitle: 'Remover o logon único?',
    removeBody:
      'O provedor, o seu segredo, as funções por grupo e todos os vínculos são esquecidos.',
    removeLocks: 'Quem não tem aqui senha nem chave de acesso não consegue mais entrar.',
    removed: 'O logon único foi removido.',
    withdrawnHome: 'O registro DNS dele não foi mais encontrado.',
    withdrawnHomeTitle: 'O logon único não funciona mais para {domain}',
  },
})
