// Names of kinds of organization and of roles in Russian.
import { translate } from '../text.ts'
import { namesEn } from './names-en.ts'

export const namesRu = translate(namesEn, {
  kinds: {
    operator: 'Оператор программы',
    indirect_provider: 'Косвенный поставщик',
    indirect_reseller: 'Косвенный торговый посредник',
    direct_partner: 'Прямой партнер',
    customer: 'Клиент',
  },
  roles: {
    admin_agent: 'Агент администрирования',
    sales_agent: 'Агент по продажам',
    helpdesk_agent: 'Агент службы технической поддержки',
    global_admin: 'Глобальный администратор',
    user_management_admin: 'Администратор управления пользователями',
    billing_admin: 'Администратор выставления счетов',
    program_manager: 'Менеджер программы',
    user: 'Пользователь',
  },
})
