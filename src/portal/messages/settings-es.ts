// The words of Account settings in Spanish.
import { translate } from '../../contract/text.ts'
import { settingsEn } from './settings-en.ts'

export const settingsEs = translate(settingsEn, {
  settings: {
    title: 'Configuración de la cuenta',
    users: 'Administración de usuarios',
    usersHint: 'Agregar personas de su empresa, cambiar sus roles, emitir contraseñas nuevas.',
    password: 'Cambiar contraseña',
    passwordHint: 'Una contraseña nueva para usted. Sus otras sesiones terminan.',
    security: 'Seguridad',
    securityHint:
      'Segundos factores, claves de acceso, códigos de recuperación y dónde ha iniciado sesión.',
    roles: 'Sus roles',
    rolesHint: 'Qué permiten sus roles y qué no.',
    directoryEntry: 'Ficha del directorio de proveedores',
    directoryEntryHint: 'Lo que cualquiera lee de su empresa, y pedir un cambio.',
    held: 'Usted tiene: {roles}.',
    heldNone: 'Usted no tiene ningún rol.',
    admins: 'Quién puede darle un rol',
    adminsLead: 'Administradores globales de {organization}:',
    adminsNone: '{organization} no tiene ningún administrador global que pueda iniciar sesión.',
    adminAgent: 'Asígnese el rol de agente de administración',
    adminAgentBody:
      'Para terminar de configurar la cuenta debe ser agente de administración. En la administración de usuarios, abra su nombre, elija Agente de administración y presione Actualizar.',
    adminAgentGo: 'Abrir sus roles',
    signOn: 'Inicio de sesión único',
    signOnHint: 'Su propio proveedor de inicio de sesión y sus dominios.',
    apiKeys: 'Claves de API',
    apiKeysHint: 'Aplicaciones de su empresa que usan la API, y sus secretos.',
    authorizations: 'Aplicaciones que usted permite',
    authorizationsHint: 'Aplicaciones que pueden actuar en su nombre, y cómo detenerlas.',
    organizationProfile: 'Perfil de la organización',
    organizationProfileHint: 'Información legal y su comprobación, identificadores, ubicaciones.',
    supportProfile: 'Perfil de soporte técnico',
    supportProfileHint:
      'A dónde se envía a los clientes de su empresa para recibir soporte técnico.',
    billingProfile: 'Perfil de facturación',
    billingProfileHint:
      'A dónde va la factura de su empresa, número de pedido de compra e id. fiscal.',
    agreements: 'Contrato de partner',
    agreementsHint: 'Lo que su empresa ha firmado o debe firmar.',
    publishing: 'Contrato de partner',
    publishingHint: 'Textos que los partners firman antes de vender.',
  },
})
