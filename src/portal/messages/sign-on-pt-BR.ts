// The words of single sign-on in Portuguese.
import { translate } from '../../contract/text.ts'
import { signOnEn } from './sign-on-en.ts'

export const signOnPtBR = translate(signOnEn, {
  signOnPage: {
    title: 'Logon único',
    lead: 'Sua equipe entra pelo seu próprio provedor OpenID Connect.',
    provider: 'Provedor',
    redirectUri: 'URI de redirecionamento',
    redirectHint: 'Registre-a no provedor, exatamente assim.',
    issuer: 'URL do emissor',
    clientId: 'ID do cliente',
    clientSecret: 'Segredo do cliente',
    secretHint: 'Vazio: o armazenado permanece. Ele não é mostrado novamente.',
    state: 'O logon único está',
    off: 'desativado',
    on: 'ativado: pode ser usado',
    required: 'obrigatório: senhas só para administradores globais',
    save: 'Salvar',
    saved: 'O logon único foi salvo.',
    test: 'Testar logon',
    tried: 'O último teste funcionou, como {subject}.',
    failed: 'O último teste falhou: {reason}',
    lastFailure: 'O último logon que falhou: {reason}',
    domains: 'Domínios',
    domain: 'Domínio',
    addDomain: 'Adicionar domínio',
    prove: 'Verificar o registro',
    remove: 'Remover {domain}',
    pending: 'Coloque este registro TXT em {domain}: {record}',
    proved: '{domain} está comprovado.',
  },
  signOn: {
    use: 'Usar logon único',
    nameFirst: 'Informe primeiro seu nome de usuário.',
  },
})
