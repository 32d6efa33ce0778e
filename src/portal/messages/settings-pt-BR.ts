// The words of Account settings in Portuguese of Brazil.
import { translate } from '../../contract/text.ts'
import { settingsEn } from './settings-en.ts'

export const settingsPtBR = translate(settingsEn, {
  settings: {
    title: 'Configurações da conta',
    users: 'Gerenciamento de usuários',
    usersHint: 'Adicionar pessoas da sua empresa, alterar funções, emitir novas senhas.',
    password: 'Alterar senha',
    passwordHint: 'Uma nova senha para você. Suas outras sessões terminam.',
    security: 'Segurança',
    securityHint:
      'Segundos fatores, chaves de acesso, códigos de recuperação e onde você está conectado.',
    roles: 'Suas funções',
    rolesHint: 'O que suas funções permitem e o que não permitem.',
    directoryEntry: 'Ficha no diretório de provedores',
    directoryEntryHint: 'O que qualquer pessoa lê sobre sua empresa, e pedir uma mudança.',
    held: 'Você tem: {roles}.',
    heldNone: 'Você não tem nenhuma função.',
    admins: 'Quem pode lhe dar uma função',
    adminsLead: 'Administradores globais de {organization}:',
    adminsNone: '{organization} não tem administrador global que possa entrar.',
    adminAgent: 'Dê a si a função de agente administrador',
    adminAgentBody:
      'Para concluir a configuração da conta, você precisa ser agente administrador. No gerenciamento de usuários, abra o seu nome, escolha Agente administrador e pressione Atualizar.',
    adminAgentGo: 'Abrir as suas funções',
    signOn: 'Logon único',
    signOnHint: 'Seu próprio provedor de logon e os domínios dele.',
    apiKeys: 'Chaves de API',
    apiKeysHint: 'Aplicativos da sua empresa que usam a API, e os segredos deles.',
    authorizations: 'Aplicativos que você permite',
    authorizationsHint: 'Aplicativos que podem agir em seu nome, e como pará-los.',
    organizationProfile: 'Perfil da organização',
    organizationProfileHint: 'Informações legais e sua verificação, identificadores, locais.',
    supportProfile: 'Perfil de suporte',
    supportProfileHint: 'Para onde os clientes da sua empresa são enviados em busca de suporte.',
    billingProfile: 'Perfil de cobrança',
    billingProfileHint:
      'Para onde vai a fatura da sua empresa, número do pedido de compra e ID fiscal.',
    agreements: 'Contrato de parceiro',
    agreementsHint: 'O que sua empresa assinou ou precisa assinar.',
    publishing: 'Contrato de parceiro',
    publishingHint: 'Textos que os parceiros assinam antes de vender.',
  },
})
