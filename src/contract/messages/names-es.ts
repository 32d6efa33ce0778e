// Names of kinds of organization and of roles in Spanish.
import { translate } from '../text.ts'
import { namesEn } from './names-en.ts'

export const namesEs = translate(namesEn, {
  kinds: {
    operator: 'Operador del programa',
    indirect_provider: 'Proveedor indirecto',
    indirect_reseller: 'Revendedor indirecto',
    direct_partner: 'Partner directo',
    customer: 'Cliente',
  },
  roles: {
    admin_agent: 'Agente de administración',
    sales_agent: 'Agente de ventas',
    helpdesk_agent: 'Agente del departamento de soporte técnico',
    global_admin: 'Administrador global',
    user_management_admin: 'Administrador de administración de usuarios',
    billing_admin: 'Administrador de facturación',
    program_manager: 'Responsable del programa',
    user: 'Usuario',
  },
})
