// What is unsafe about an installation and what to do, in Russian.
import { translate } from '../text.ts'
import { warningsEn } from './warnings-en.ts'

export const warningsRu = translate(warningsEn, {
  warnings: {
    demo_in_public:
      'В этой базе данных есть демонстрационные организации, и их пароли лежат в файле. Начните с пустой базы, прежде чем открывать доступ другим.',
    plain_http:
      'Публичный адрес работает по http: пароли и сеансы передаются открыто. Поставьте перед сервером TLS и укажите https в TIERLINE_PUBLIC_URL.',
    second_factor_optional:
      'Второй фактор ни от кого не требуется. Задайте для TIERLINE_MFA значение partners или everyone.',
    not_production:
      'NODE_ENV не равен production, поэтому разрешены демонстрационные данные и поставщики входа по частным адресам. Задайте его.',
    embedded_in_production:
      'Встроенная база данных не гарантирует запись на диск. Используйте PostgreSQL через DATABASE_URL.',
    key_in_file:
      'Секретный ключ лежит в каталоге данных рядом с тем, что он защищает. Задайте TIERLINE_SECRET_KEY.',
    no_mail_server:
      'Почтовый сервер не задан: письма хранятся здесь и никому не приходят. Задайте SMTP_URL.',
    private_providers:
      'Поставщики входа могут находиться по частным адресам этой сети. Установите TIERLINE_PRIVATE_PROVIDERS в off, если это не нужно.',
    heads_stay_inside:
      'Контрольные суммы журнала не отправляются наружу: владелец базы может переписать его. Задайте TIERLINE_AUDIT_HEADS.',
    no_recent_backup:
      'Уже неделю не отмечено ни одной резервной копии. Сделайте копию, проверьте ее и завершайте скрипт командой tierline record backup.',
    no_trusted_proxy:
      'Публичный адрес использует https, но доверенный прокси не задан: все запросы будто идут с его адреса. Задайте TIERLINE_TRUST_PROXY.',
  },
})
