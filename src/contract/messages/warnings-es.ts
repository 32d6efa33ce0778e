// What is unsafe about an installation and what to do, in Spanish.
import { translate } from '../text.ts'
import { warningsEn } from './warnings-en.ts'

export const warningsEs = translate(warningsEn, {
  warnings: {
    demo_in_public:
      'Hay empresas de demostración en esta base de datos y sus contraseñas están en un archivo. Empiece con una base vacía antes de que otros tengan acceso.',
    plain_http:
      'La URL pública es http sin cifrar: contraseñas y sesiones viajan legibles. Ponga TLS delante y defina TIERLINE_PUBLIC_URL con https.',
    second_factor_optional:
      'Nadie está obligado a tener un segundo factor. Defina TIERLINE_MFA como partners o everyone.',
    not_production:
      'NODE_ENV no es production, por lo que se permiten datos de demostración y proveedores en direcciones privadas. Defínalo.',
    embedded_in_production:
      'La base de datos integrada no fuerza la escritura en disco. Use PostgreSQL con DATABASE_URL.',
    key_in_file:
      'La clave secreta está en el directorio de datos, junto a lo que protege. Defina TIERLINE_SECRET_KEY.',
    no_mail_server:
      'No hay servidor de correo: los correos se guardan aquí y nadie los recibe. Defina SMTP_URL.',
    private_providers:
      'Los proveedores de inicio de sesión pueden estar en direcciones privadas de esta red. Ponga TIERLINE_PRIVATE_PROVIDERS en off si no lo necesita.',
    heads_stay_inside:
      'Las cabezas del registro de actividad no salen de aquí: quien controla la base podría reescribirlo. Defina TIERLINE_AUDIT_HEADS.',
    no_recent_backup:
      'Hace una semana que no se registra ninguna copia de seguridad. Haga una, compruébela y termine su script con tierline record backup.',
    no_trusted_proxy:
      'La URL pública es https, pero no se confía en ningún proxy: todos parecen venir de su dirección. Defina TIERLINE_TRUST_PROXY.',
  },
})
