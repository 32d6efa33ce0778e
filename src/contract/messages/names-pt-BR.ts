// Names of kinds of organization and of roles in Portuguese of Brazil.
import { translate } from '../text.ts'
import { namesEn } from './names-en.ts'

export const namesPtBR = translate(namesEn, {
  kinds: {
    operator: 'Operador do programa',
    indirect_provider: 'Provedor indireto',
    indirect_reseller: 'Revendedor indireto',
    direct_partner: 'Parceiro direto',
    customer: 'Cliente',
  },
  roles: {
    admin_agent: 'Agente administrador',
    sales_agent: 'Agente de vendas',
    helpdesk_agent: 'Agente de suporte técnico',
    global_admin: 'Administrador global',
    user_management_admin: 'Administrador de gerenciamento de usuário',
    billing_admin: 'Administrador de cobrança',
    program_manager: 'Gerente do programa',
    user: 'Usuário',
  },
})
