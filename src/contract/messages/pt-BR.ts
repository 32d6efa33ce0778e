// Brazilian Portuguese. Form of address: você.
import { translate } from '../text.ts'
import { en } from './en.ts'
import { namesPtBR } from './names-pt-BR.ts'

export const ptBR = translate(en, {
  ...namesPtBR,
  refusals: {
    sign_in_first: 'Você não entrou ou sua sessão terminou. Entre e tente novamente.',
    wrong_credentials:
      'O nome de usuário ou a senha está incorreto. Verifique os dois ou peça uma nova senha a um administrador da sua empresa.',
    role_lacks_rights:
      'Sua função não permite isso. Fale com um administrador global da sua empresa.',
    not_for_this_organization:
      'Isso não está disponível para empresas do seu tipo. Entre com a conta de uma empresa que tenha essa permissão.',
    password_change_first: 'Sua senha é temporária. Primeiro defina uma nova.',
    second_factor_first: 'Falta o segundo fator. Informe um código ou use sua chave de acesso.',
    second_factor_setup_first: 'Sua empresa exige um segundo fator. Primeiro configure um.',
    prove_again_first:
      'Isto exige uma nova prova de que é você. Confirme com sua senha ou com o segundo fator e tente novamente.',
    wrong_code:
      'O código está errado ou já foi usado. Digite o próximo que o aplicativo mostrar, ou um código de recuperação.',
    too_many_codes: 'Tentativas erradas demais: esta sessão terminou. Entre novamente.',
    wrong_passkey:
      'Não foi possível verificar a chave de acesso. Tente novamente ou entre de outra forma.',
    passkey_known: 'Esta chave de acesso já está registrada.',
    too_many_passkeys:
      'Já há tantas chaves de acesso quanto uma pessoa pode ter. Remova uma primeiro.',
    last_second_factor:
      'As pessoas da sua empresa precisam de um segundo fator, e este é o seu último. Adicione outro primeiro.',
    no_new_app: 'Nenhum aplicativo autenticador está sendo configurado. Comece de novo.',
    cross_site:
      'A solicitação veio de outro site e não foi executada. Repita a operação a partir do portal.',
    not_found: 'Não há nada aqui que você possa ver. Verifique o endereço ou o ID.',
    bad_input: 'Algum dado está faltando ou não é válido. Corrija e tente novamente.',
    stale_etag:
      'Outra pessoa alterou estes dados nesse meio-tempo. Recarregue e repita a sua alteração.',
    request_id_reused:
      'Este ID de solicitação já foi usado com outros dados. Use um novo ID para uma nova solicitação.',
    request_in_flight:
      'A mesma solicitação ainda está em execução. Aguarde alguns segundos e tente novamente.',
    continuation_token_invalid:
      'Esta página da lista não pode mais ser lida. Comece a lista novamente.',
    organization_suspended:
      'Sua empresa está suspensa, por isso não é possível continuar. Fale com o operador do programa.',
    password_too_short: 'A senha é muito curta. Use pelo menos 15 caracteres.',
    password_too_long: 'A senha é muito longa. Use no máximo 128 caracteres.',
    password_has_name:
      'A senha consiste principalmente no nome da pessoa, da empresa ou do produto. Escolha uma que outros não adivinhem.',
    password_common:
      'Esta senha é comum, ou uma palavra comum com sinais acrescentados. Escolha uma que ninguém mais escolheria, como uma frase.',
    password_under_8: 'A senha é muito curta. Use pelo menos 8 caracteres.',
    password_unchanged: 'A nova senha é igual à anterior. Escolha uma diferente.',
    link_used: 'Este link já foi usado. Entre ou peça um novo link.',
    link_expired: 'Este link expirou. Peça um novo à pessoa que o enviou a você.',
    user_name_taken: 'Este nome de usuário já está em uso. Escolha outro.',
    domain_taken:
      'Este domínio já pertence a uma empresa no programa. Verifique a grafia ou peça ajuda a um Administrador global dessa empresa ou ao operador do programa.',
    mpn_id_taken: 'Este ID de MPN já pertence a uma empresa do programa. Verifique o número.',
    country_not_in_program: 'O programa não está disponível neste país. Escolha outro país.',
    not_a_draft:
      'A solicitação já foi enviada, por isso o texto não pode mais ser alterado. Revogue-a e crie um novo rascunho.',
    link_missing_in_text:
      'Falta o link pessoal no texto. Coloque-o de volta; sem ele ninguém pode aceitar.',
    request_revoked: 'O provedor indireto retirou esta solicitação. Peça uma nova ao provedor.',
    request_expired: 'Esta solicitação expirou. Peça um novo link ao provedor indireto.',
    already_answered: 'Esta solicitação já foi respondida. Nada mais precisa ser feito.',
    request_for_another_company:
      'Este link não se destina à sua empresa. Entre com a conta da empresa que o recebeu.',
    own_company: 'Uma empresa não pode ser parceira de si mesma. Envie o link a um revendedor.',
    other_region:
      'As duas empresas estão em regiões ou nuvens diferentes, por isso não podem ser parceiras. Procure um provedor da sua região.',
    not_a_reseller:
      'Sua empresa não está registrada como revendedor indireto. Registre-a antes de aceitar.',
    already_partners: 'As duas empresas já são parceiras. Nada mais precisa ser feito.',
    acknowledge_first:
      'Marque a caixa para confirmar que você entende o que está autorizando e tente novamente.',
    no_tenant_admin:
      'Sua empresa não tem acesso de administrador ao locatário deste revendedor. Peça-o ao administrador global do revendedor.',
    admin_password_is_theirs:
      'A senha de um administrador só pode ser redefinida pelos administradores da própria empresa. Fale com um deles.',
    already_ended: 'Esta parceria já terminou. Nada mais precisa ser feito.',
    job_not_dead:
      'Este trabalho não foi abandonado, por isso não pode ser retomado. Ele será executado sozinho.',
    catalog_rows_wrong:
      'O arquivo não foi importado: algumas linhas estão erradas e nada foi alterado. Corrija as linhas indicadas e importe o arquivo novamente.',
    not_csv:
      'Este não é um arquivo CSV com linha de cabeçalho. Salve-o como CSV, com vírgulas ou pontos e vírgulas, e tente novamente.',
    not_sold_in_country:
      'Sua empresa não pode vender neste país: ele fica fora da sua região. Escolha outro país.',
    no_partnership:
      'Sua empresa não tem uma parceria ativa com este revendedor. Primeiro envie a ele uma solicitação de parceria.',
    no_delegated_admin:
      'Sua empresa não tem administração delegada para este cliente, ou ela já terminou. Peça a um administrador global do cliente que faça isso.',
    registration_number_missing:
      'Uma empresa deste país precisa informar seu número de registro. Informe-o e tente novamente.',
    registration_number_wrong:
      'O número de registro não é válido. Use de 4 a 40 letras e dígitos; entre eles pode haver espaços, pontos, barras e hifens.',
    phone_number_missing:
      'Um endereço neste país precisa de um número de telefone. Informe-o e tente novamente.',
    state_missing:
      'Um endereço neste país precisa de um estado ou província. Informe-o e tente novamente.',
    postal_code_wrong:
      'O código postal não tem o formato usado neste país. Verifique-o e tente novamente.',
    customer_not_found: 'Não há nenhum cliente com esse ID que você possa ver. Verifique o ID.',
    no_commerce_relationship:
      'Sua empresa não vende para este cliente, por isso não pode fazer pedidos para ele nem alterar o que aumenta a cobrança. Fale com a empresa que vende para ele.',
    offer_not_available:
      'Esta oferta não é vendida no país do cliente ou deixou de ser vendida. Escolha outra oferta.',
    needs_admin_agent:
      'Ofertas com licenças do tipo Office exigem a função Agente administrador. Fale com um agente administrador da sua empresa.',
    quantity_outside_offer:
      'A oferta não permite essa quantidade. Escolha uma entre o mínimo e o máximo da oferta.',
    billing_cycle_not_offered:
      'A oferta não tem esse ciclo de cobrança. Escolha um dos que ela tem.',
    add_on_needs_base:
      'Um complemento é comprado para uma assinatura ativa à qual ele pertence. Escolha essa assinatura ou peça-a primeiro.',
    not_an_add_on:
      'Esta oferta não é um complemento, por isso não pode ser comprada para outra assinatura. Peça-a separadamente.',
    offer_limit_reached:
      'O cliente não pode ter mais uma assinatura desta oferta: o limite foi atingido. Altere a assinatura existente ou escolha outra oferta.',
    own_mpn_id:
      'O ID do MPN do próprio provedor não pode receber o incentivo do revendedor. Informe o ID do MPN de um revendedor ou deixe o campo vazio.',
    not_our_reseller:
      'Este ID do MPN não pertence a um revendedor indireto ativo da sua empresa. Verifique o número ou envie ao revendedor uma solicitação de parceria.',
    mpn_id_not_found: 'Não há nenhuma empresa no programa com este ID do MPN. Verifique o número.',
    billing_cycle_by_order:
      'O ciclo de cobrança não pode ser alterado na assinatura. Altere-o no pedido.',
    suspended_quantity:
      'A quantidade de uma assinatura suspensa não pode ser alterada. Primeiro ative a assinatura.',
    not_auto_renewable:
      'Esta oferta não permite renovação automática. Deixe a renovação automática desativada.',
    order_not_found: 'Não há nenhum pedido com esse ID que você possa ver. Verifique o ID.',
    subscription_not_found:
      'Não há nenhuma assinatura com esse ID que você possa ver. Verifique o ID.',
    user_not_found: 'Não há nenhum usuário com esse ID que você possa ver. Verifique o ID.',
    parent_inactive:
      'A assinatura de base deste complemento está suspensa. Primeiro ative a assinatura de base.',
    not_a_support_contact:
      'Esta empresa não pode ser o contato de suporte. Escolha o vendedor ou um revendedor com administração delegada para este cliente.',
    foreign_user_name:
      'O nome de usuário precisa terminar com o domínio do cliente. Corrija o que vem depois de @.',
    nothing_ordered: 'O pedido está vazio. Adicione pelo menos uma linha.',
    draft_incomplete:
      'Ainda faltam alguns dados do novo cliente. Conclua as etapas anteriores e envie novamente.',
    email_taken: 'Outro usuário desta empresa já tem este endereço de e-mail. Use outro.',
    application_by_token:
      'Só uma pessoa conectada registra aplicativos, altera as funções deles e cria segredos. Faça isso no portal, em Configurações da conta > Chaves de API.',
    role_of_another_kind:
      'Uma dessas funções não existe em empresas como a sua. Escolha entre as funções da sua empresa.',
    role_not_held:
      'Você só pode dar a um aplicativo as funções que você mesmo tem. Peça a um administrador global da sua empresa.',
    public_application:
      'Um aplicativo público não tem funções nem segredos: ele age pela pessoa que entra. Registre um aplicativo confidencial.',
    redirect_uri_wrong:
      'Um endereço de redirecionamento começa com https://, ou com http:// na própria máquina (localhost), e não tem parte com #. Corrija-o e tente novamente.',
    application_idle:
      'Um aplicativo precisa de pelo menos uma função ou um endereço de redirecionamento. Adicione um e tente novamente.',
    two_secrets_already: 'O aplicativo já tem dois segredos. Encerre um deles primeiro.',
    application_revoked: 'O aplicativo foi revogado. Registre um novo.',
    application_limit_reached:
      'Sua empresa já tem 100 aplicativos. Revogue os que não são mais usados.',
    application_unknown:
      'Sua empresa não tem esse aplicativo, ou ele foi revogado. Entre com uma conta da empresa que o registrou ou comece de novo no aplicativo.',
    authorization_request_wrong:
      'O pedido do aplicativo não é válido, por isso nada foi permitido. Volte ao aplicativo e comece de novo.',
    last_global_admin:
      'A sua empresa ficaria sem nenhum administrador global que possa entrar com uma senha. Primeiro torne administrador global outra pessoa que tenha uma senha.',
    global_admins_only:
      'Só um administrador global pode tornar alguém administrador global ou alterar a conta de um. Fale com um administrador global da sua empresa.',
    own_roles:
      'Você não pode dar a si mesmo outra função. Fale com um administrador global da sua empresa.',
    own_account:
      'Você não pode fazer isso com a sua própria conta. Fale com outro administrador da sua empresa; a sua própria senha fica nas Configurações da conta.',
    role_above_application:
      'Um aplicativo que não é administrador global não pode dar uma função que ele mesmo não tem.',
    role_choice_missing:
      'Falta escolher um tipo de função. Escolha uma função ou a opção que diz que não há nenhuma.',
    user_removed: 'Este usuário foi removido. Restaure a conta primeiro.',
    user_not_removed: 'Este usuário não foi removido, portanto não há o que restaurar.',
    user_name_wrong:
      'Isto não pode ser um nome de usuário. Use letras, números e . _ - + @, sem espaços.',
    people_only: 'Uma pessoa precisa fazer isso: um aplicativo não pode.',
    no_second_factor: 'Esta pessoa não tem um segundo fator que possa ser redefinido.',
    reset_waiting:
      'A redefinição do segundo fator desta pessoa já foi pedida. Confirme-a, retire-a ou espere até que vença o prazo.',
    no_reset_waiting:
      'Não há redefinição deste segundo fator em espera: ela foi executada, interrompida ou retirada. Carregue a página de novo.',
    own_reset:
      'Foi você quem pediu esta redefinição. Outro administrador precisa confirmá-la, ou ela entra em vigor sozinha no fim do prazo.',
    asker_lost_rights:
      'Quem pediu esta redefinição não pode mais fazê-lo. Retire-a e peça uma nova.',
    user_not_active:
      'Esta conta está bloqueada. Desbloqueie-a primeiro: a pessoa precisa poder interromper a redefinição.',
    sign_on_required: 'Sua empresa entra com logon único. Escolha “Usar logon único”.',
    sign_on_issuer_wrong:
      'Este não pode ser o endereço de um provedor. É uma URL https em um endereço público, sem consulta.',
    sign_on_provider_failed:
      'O provedor de logon não responde como deveria. Verifique o endereço e tente novamente.',
    sign_on_not_ready:
      'Antes de ativar o logon único, comprove um domínio e conclua um teste. Para mudar de provedor, desative-o primeiro.',
    sign_on_not_set_up: 'Ainda não há um provedor de logon. Informe e salve um primeiro.',
    domain_is_free_mail:
      'Qualquer pessoa obtém um endereço neste domínio; nenhuma empresa pode comprová-lo.',
    domain_proved_elsewhere:
      'Outra empresa comprovou este domínio. Ela precisa liberá-lo primeiro.',
    domain_record_missing:
      'O registro TXT não foi encontrado. Novos registros podem levar horas: tente mais tarde.',
    sign_on_needs_domain:
      'Este é o último domínio comprovado. Desative o logon único antes de removê-lo.',
    sign_on_off: 'Não há logon único para este nome de usuário. Entre com sua senha.',
    sign_on_lost:
      'Este logon expirou, já foi usado ou começou em outro navegador. Comece novamente.',
    sign_on_answer_wrong:
      'A resposta do provedor da sua empresa não pôde ser aceita. Comece novamente; se persistir, fale com um administrador global.',
    sign_on_email_unverified:
      'O provedor da sua empresa não confirma seu e-mail, então não sabemos quem você é aqui. Fale com um administrador global.',
    sign_on_foreign_email:
      'Seu e-mail não é de um domínio que sua empresa comprovou. Fale com um administrador global.',
    sign_on_no_person:
      'Ninguém aqui tem seu e-mail. Peça à sua empresa para adicionar você como usuário.',
    sign_on_other_link:
      'Seu usuário está vinculado a outra conta no provedor. Um administrador global pode remover esse vínculo.',
    sign_on_blocked:
      'Seu usuário está bloqueado ou removido. Fale com um administrador da sua empresa.',
    sign_on_declined: 'O logon no provedor da sua empresa não foi concluído.',
    sign_on_not_fresh:
      'O provedor da sua empresa não disse que você acabou de entrar novamente, portanto a ação não foi permitida. Avise o seu administrador: o provedor precisa enviar “auth_time”.',
    email_is_free_mail:
      'Qualquer pessoa obtém um endereço neste provedor de e-mail. Use um endereço do domínio próprio da empresa.',
    membership_sign_in_wrong:
      'O nome de usuário ou a senha do diretório de associação está incorreto. Verifique ambos ou peça uma nova senha ao operador do programa.',
    profile_missing:
      'Nenhum perfil da organização com um ID de MPN está vinculado. Entre no diretório de associação e escolha um.',
    profile_inactive:
      'Este perfil da organização não está ativo, portanto seu ID de MPN não pode ser vinculado. Escolha outro ou fale com o operador do programa.',
    profile_other_country:
      'Este perfil da organização pertence a um país ou região diferente da sua conta. Escolha um no país da sua conta.',
    enrolment_incomplete:
      'Ainda falta algo necessário para a inscrição. Complete os dados e envie novamente.',
    enrolment_under_way:
      'A inscrição foi enviada e está sendo verificada. Aguarde o operador ou retire-a enquanto o contato principal não confirmar.',
    enrolment_not_awaiting:
      'A inscrição não está aguardando a confirmação do contato principal. Carregue a página novamente.',
    already_enrolled:
      'Este ID de MPN ou esta identidade jurídica já está registrada. Verifique ambos; se forem seus, fale com o operador do programa.',
    already_in_program: 'Sua empresa já está no programa. Não é preciso fazer mais nada.',
    customer_of_a_partner:
      'Sua empresa é cliente de um parceiro no programa, portanto esta conta não pode ser registrada. Crie outra conta para ela ou fale com o operador do programa.',
    membership_directory_silent:
      'O diretório de associação não responde. Nada foi alterado; tente novamente em alguns minutos.',
    membership_kept_elsewhere:
      'O diretório de associação é mantido fora desta instalação. Faça a alteração lá.',
    mpn_profile_taken: 'Já existe um perfil de organização com este ID do MPN. Abra-o e altere-o.',
    mpn_profile_carried:
      'Um parceiro do programa usa este ID do MPN; por isso o país não pode ser alterado.',
    mpn_profile_unknown:
      'O diretório de associação não tem nenhum perfil com este ID do MPN. Verifique o número.',
    mpn_profile_of_partner:
      'Este ID do MPN é de um local que um parceiro adicionou à própria empresa, portanto nenhuma outra empresa o assume. Verifique o número.',
    mpn_profile_inactive:
      'O perfil da organização com este ID do MPN está inativo. Ative-o primeiro ou informe outro número.',
    mpn_profile_other_country:
      'O perfil da organização com este ID do MPN pertence a outro país ou região que não o da empresa. Uma empresa e seu ID do MPN ficam no mesmo país.',
    cloud_other_country:
      'Esta nuvem não está aberta a empresas deste país. Escolha a nuvem pública.',
    mpn_global_unknown:
      'O diretório de associação não tem nenhuma sede com este ID global do MPN. Adicione primeiro esse perfil.',
    membership_rows_wrong:
      'O arquivo tem células erradas; por isso nada foi importado. Corrija-as e envie o arquivo inteiro novamente.',
    membership_name_taken:
      'Já existe uma conta de associação com este nome de usuário. Escolha outro.',
    mpn_organization_unknown: 'Nenhuma organização com este ID do MPN foi encontrada.',
    own_agreement_missing:
      'Sua empresa não assinou o contrato de parceiro. Um administrador global o assina em Configurações da conta > Contrato de parceiro; depois disso a operação volta a ser possível.',
    reseller_agreement_missing:
      'O revendedor indireto não assinou o contrato de parceiro e ainda não pode ser creditado. Peça ao administrador global dele que assine.',
    agreement_not_in_force:
      'Este contrato não é o que se assina em sua região, ou foi substituído. Recarregue a página.',
    agreement_day_past: 'O primeiro dia de um contrato não pode estar no passado.',
    one_of_mpn_id_and_tenant_id:
      'Informe um ID do MPN (dígitos) ou um ID de locatário (GUID), não ambos, e nada mais.',
    neither_mpn_id_nor_tenant_id: 'Informe um ID do MPN ou um ID de locatário.',
    legal_name_fixed:
      'O nome é alterado com o perfil comercial legal; o de um provedor ou parceiro direto autorizado, pelo operador do programa.',
    not_named_by_operator:
      'O operador só dá o nome legal a provedores e parceiros diretos. Um revendedor indireto o altera no próprio perfil comercial legal, onde o operador o verifica.',
    name_unchanged: 'A empresa já tem este nome.',
    new_reseller_limit:
      'Um revendedor novo só pode autorizar alguns provedores indiretos nos primeiros 30 dias após o registro. Aguarde até que passem.',
    country_fixed: 'O país de uma empresa não pode ser alterado.',
    currency_fixed: 'A moeda de cobrança depende do país da empresa e não pode ser alterada.',
    location_phone_wrong:
      'O telefone de um local tem no máximo 10 dígitos e nada mais: sem prefixo nem espaços.',
    partner_suspended:
      'O operador do programa suspendeu a outra empresa, por isso nada novo começa com ela. Fale com ela ou escolha outra.',
    only_partners_suspended:
      'Somente provedores, revendedores e parceiros diretos podem ser suspensos.',
    already_suspended: 'A empresa já está suspensa. Recarregue a página para ver o motivo.',
    not_suspended: 'A empresa não está suspensa, por isso não há nada a restabelecer.',
    first_admin_is_in:
      'O primeiro Administrador global já definiu uma senha. Um novo link vem de Esqueci a senha ou de um colega.',
    served_rows_wrong:
      'Nada foi importado. Corrija as células indicadas aqui e importe o arquivo de novo.',
    mail_not_failed: 'Só é possível tentar de novo um e-mail que falhou.',
    mpn_id_of_no_reseller: 'Este ID do MPN não pertence a um revendedor indireto da sua empresa.',
    tenant_of_no_reseller: 'Este locatário não é um revendedor indireto da sua empresa.',
    contact_disowned:
      'Quem lê este endereço disse que ele não é da empresa. Indique outro contato principal.',
    enrolment_waits_for_applicant:
      'É a vez do solicitante: a inscrição será analisada de novo quando for reenviada.',
    enrolment_kept:
      'O operador do programa já leu esta inscrição, por isso ela é mantida. Corrija-a e envie-a novamente ou deixe-a como está.',
    enrolment_unconfirmed:
      'O contato principal ainda não confirmou o endereço. A análise começa depois disso.',
    enrolment_decided: 'Esta inscrição já foi decidida. Carregue-a novamente para ver como.',
    enrolment_checks_open: 'Nem todas as três verificações estão concluídas. Decida-as primeiro.',
    enrolment_suspended: 'A empresa está suspensa. Reative-a primeiro.',
    enrolment_profile_lost:
      'O diretório de associação não mostra mais esta ID MPN como ativa no país da empresa. Peça ao solicitante que escolha outro perfil.',
    enrolment_has_partner:
      'A empresa é cliente de um parceiro do programa. Essa relação precisa terminar antes que ela se torne parceira.',
    no_legal_change: 'Nenhuma alteração da identidade legal está em andamento.',
    enrolment_documents_closed:
      'Documentos só podem ser adicionados a uma inscrição que aguarda decisão, e removidos enquanto ninguém a analisa.',
    too_many_documents: 'Já há 20 documentos. Remova um primeiro.',
    document_type_wrong:
      'Somente arquivos PDF, PNG e JPEG são aceitos. Salve o documento em um desses formatos.',
    document_too_large: 'O arquivo tem mais de 5 MB. Reduza-o ou divida-o.',
    document_store_failed:
      'O repositório de documentos não respondeu. Tente novamente em alguns minutos.',
    enrolment_message_missing: 'Diga o motivo: o solicitante o lerá.',
    not_a_reviewer: 'Esta pessoa não analisa inscrições. Escolha outra.',
    enrolment_contact_missing:
      'A inscrição ainda não tem um contato principal com endereço de e-mail.',
    state_wrong: 'O país não tem esse estado ou província. Use o código ou o nome.',
    directory_closed: 'O diretório de provedores está aberto apenas a quem entrou. Entre primeiro.',
    change_already_open:
      'O operador ainda não decidiu sobre uma solicitação anterior. Aguarde a decisão ou retire essa solicitação.',
    change_already_decided: 'Esta solicitação já foi decidida ou retirada.',
    no_directory_entry:
      'A empresa ainda não tem ficha. Preencha todos os campos para que ela possa ser criada.',
    not_a_provider: 'Só um provedor indireto tem ficha no diretório.',
    nothing_wanted: 'Diga o que deve mudar.',
    logo_type_wrong:
      'Só são aceitas imagens PNG, JPEG e WebP sem animação. Salve o logotipo em um desses formatos.',
    logo_too_large: 'O logotipo tem mais de 64 kB ou mais de 300 × 300 pixels. Reduza-o.',
    announcement_withdrawn: 'Este comunicado foi retirado e fica como está.',
    announcement_published: 'Este comunicado já está publicado.',
    announcement_not_published: 'Este comunicado é um rascunho. Exclua-o.',
    announcement_without_english:
      'Escreva o título e o texto em inglês: os idiomas que faltam usam esse texto.',
  },
  throttled: {
    wait: 'Tentativas demais. Tente novamente em {seconds, plural, one {# segundo} other {# segundos}}.',
  },
  cells: {
    cell: 'Linha {row}, {column}: {reason}',
    missing: 'ausente',
    not_a_number: 'não é um número inteiro a partir de 1',
    not_a_price: 'não é um preço',
    not_a_date: 'não é uma data',
    not_a_country: 'contém um código que não é de um país do programa',
    unknown_value: 'não é um dos valores conhecidos',
    too_long: 'longo demais',
    given_twice: 'já consta em uma linha anterior',
    out_of_order: 'é anterior ao seu par',
    unknown_offer: 'não existe essa oferta',
    unknown_headquarters: 'nenhuma sede com este número está no diretório ou no arquivo',
    carried_by_partner: 'um parceiro usa este ID do MPN: o país não pode mudar',
    not_an_mpn_id: 'não é um ID do MPN: de 4 a 12 dígitos',
    not_a_domain: 'não é um nome de domínio',
    not_an_address: 'não é um endereço de e-mail',
    wrong_for_country: 'não é como o país exige',
    not_utf8: 'tem caracteres ilegíveis: salve o arquivo como CSV UTF-8',
  },
  mails: {
    greeting: 'Olá, {fullName},',
    portal: 'Entre para ver os detalhes: {url}',
    footer:
      'O Tierline enviou esta mensagem por causa da sua função na empresa {company}. As respostas não são lidas.',
    auditHeads: {
      subject: 'Pontas do log de atividades de {installation}',
      text: 'Estas são as pontas do log de atividades de {installation} em {time}, de cada empresa cujo log cresceu desde a última mensagem: empresa, posição, hash.',
      keep: 'Guarde esta mensagem onde os administradores do servidor não possam alterá-la. Mais tarde, “tierline audit verify --heads ARQUIVO” mostra se o log ainda contém o que está escrito aqui.',
    },
    partnershipAccepted: {
      subject: '{reseller} aceitou a sua solicitação de parceria',
      text: '{reseller} autorizou {provider} como provedor indireto. O revendedor agora está na sua lista de revendedores indiretos.',
      next: 'Agora você pode adicionar novos clientes para este revendedor, enviar pedidos para os clientes dele, associá-lo a uma assinatura e designá-lo como contato de suporte.',
      tenantAdmin:
        'O revendedor também concedeu acesso de administrador ao próprio locatário até {until}. Os agentes administradores da sua empresa podem listar os usuários do revendedor e redefinir suas senhas. O revendedor pode remover esse acesso a qualquer momento.',
    },
    partnershipAuthorized: {
      subject: 'Sua empresa autorizou {provider}',
      text: 'Um administrador global de {reseller} autorizou {provider} como seu provedor indireto.',
      allowed:
        'Agora {provider} pode adicionar novos clientes para a sua empresa, enviar pedidos para os seus clientes, associar a sua empresa a uma assinatura e designá-la como contato de suporte.',
      tenantAdmin:
        'Sua empresa também concedeu a {provider} acesso de administrador ao seu locatário até {until}: os agentes administradores dessa empresa podem listar os seus usuários e redefinir as senhas deles, exceto as dos administradores. Você pode remover esse acesso a qualquer momento em Provedores indiretos; a parceria continua.',
      noTenantAdmin: '{provider} não tem acesso de administrador ao seu locatário.',
      withdraw: 'Se você não esperava por isso, remova a parceria em Provedores indiretos.',
    },
    partnershipDeclined: {
      subject: '{reseller} recusou a sua solicitação de parceria',
      text: '{reseller} recusou a sua solicitação de parceria. O link dela não funciona mais.',
      next: 'Se você acha que houve um engano, fale com o revendedor e envie uma nova solicitação.',
    },
    partnershipEnded: {
      subject: 'A parceria entre {provider} e {reseller} terminou',
      text: '{endedBy} encerrou a parceria entre {provider} e {reseller}.',
      effect:
        '{provider} não pode mais adicionar clientes nem enviar pedidos para {reseller}. O acesso de administrador ao locatário do revendedor, se existia, também terminou. Os clientes e as assinaturas continuam como estão.',
      next: 'Para voltar a trabalhar em conjunto, o provedor indireto envia uma nova solicitação de parceria.',
    },
    tenantAdminRemoved: {
      subject: '{reseller} removeu o seu acesso de administrador',
      text: '{reseller} removeu o acesso de administrador de {provider} ao próprio locatário. Sua empresa não pode mais listar os usuários do revendedor nem redefinir suas senhas.',
      stays: 'A parceria continua como está.',
    },
    tenantAdminUsed: {
      subject: '{provider} redefiniu uma senha na sua empresa',
      text: '{provider} usou o acesso de administrador ao seu locatário e redefiniu a senha de {user}.',
      next: 'Se você não pediu isso, fale com {provider}. Você pode remover esse acesso a qualquer momento em Provedores indiretos.',
    },
    customerAdded: {
      subject: '{seller} adicionou {customer} para sua empresa',
      text: '{seller} adicionou {customer} como cliente da sua empresa e vende para esse cliente.',
      administer:
        'Sua empresa administra {customer} por administração delegada. O cliente pode removê-la a qualquer momento.',
    },
    customerWelcome: {
      subject: '{seller} configurou {customer} no Partner Center',
      text: '{seller} configurou sua empresa, {customer}, no Partner Center.',
      textWithReseller:
        '{seller}, em conjunto com {reseller}, configurou sua empresa, {customer}, no Partner Center.',
      who: '{seller} vende assinaturas para sua empresa e pode administrá-las em seu nome por administração delegada.',
      whoWithReseller:
        '{seller} é o provedor que vende assinaturas para sua empresa. {reseller} é o revendedor da sua empresa e pode administrá-las em seu nome por administração delegada.',
      signIn:
        'O nome de usuário e a senha temporária do primeiro administrador da sua empresa são fornecidos por {seller}. A senha precisa ser alterada na primeira vez que ele entrar.',
      signInWithReseller:
        'O nome de usuário e a senha temporária do primeiro administrador da sua empresa são fornecidos por {seller} ou {reseller}. A senha precisa ser alterada na primeira vez que ele entrar.',
      portal: 'O administrador da sua empresa entra aqui: {url}',
      footer:
        'O Tierline enviou esta mensagem porque {seller} indicou você como contato de {customer}. As respostas não são lidas.',
    },
    orderPlaced: {
      subject: '{seller} fez um pedido para {customer}',
      text: '{seller} fez o pedido {orderId} para {customer}:',
      line: '{quantity, plural, one {# unidade} many {# de unidades} other {# unidades}} × {offer}',
      next: 'Se você não esperava este pedido, fale com {seller}.',
    },
    delegatedAdminRemoved: {
      subject: '{customer} removeu sua administração delegada',
      text: '{customer} removeu a administração delegada de {partner}. Você não pode mais administrar os usuários e as assinaturas em nome desse cliente.',
      stays: 'O cliente continua na sua lista, e o que foi vendido a ele continua em vigor.',
    },
    customerUserReset: {
      subject: '{partner} redefiniu uma senha na sua empresa',
      text: '{partner} usou a administração delegada de {customer} e forneceu uma nova senha temporária a {user}.',
      next: 'Se você não pediu isso, fale com {partner}. Você pode remover essa administração delegada a qualquer momento em Relacionamentos de parceiro.',
    },
    signUp: {
      subject: 'Crie a conta corporativa da sua empresa',
      text: 'Alguém, provavelmente você, pediu uma conta corporativa para a empresa com o domínio {domain}, com {email} como primeiro Administrador global.',
      link: 'Defina sua senha e confirme os dados da empresa aqui. O link funciona uma vez, até {until}:',
      ignore: 'Se não foi você, não faça nada: nenhuma conta é criada e o endereço é esquecido.',
      footer:
        'O Tierline enviou esta mensagem porque alguém a pediu na página de inscrição. As respostas não são lidas.',
    },
    enrolmentConfirmation: {
      subject: 'Confirme a inscrição de {company}',
      text: '{applicant} registrou {company} ({domain}) como revendedor indireto e indicou você como contato principal.',
      asks: 'Nada é analisado antes que você confirme duas coisas: que sua empresa se inscreveu e que o endereço {email} pertence a ela.',
      link: 'Abra este link para confirmar. Ele funciona até {until}:',
      ignore:
        'Se você não sabe nada sobre isso, abra o link e diga que não é você, ou não faça nada.',
      footer:
        'O Tierline enviou esta mensagem porque {company} indicou você como contato principal. As respostas não são lidas.',
    },
    passwordForgotten: {
      subject: 'Defina uma nova senha',
      text: 'Alguém, provavelmente você, pediu uma nova senha para {userName}.',
      link: 'Defina-a aqui. O link funciona uma vez, até {until}:',
      ignore: 'Se não foi você, não faça nada: a senha continua como está.',
      footer:
        'O Tierline enviou esta mensagem porque alguém a pediu na página de entrada. As respostas não são lidas.',
    },
    passwordChanged: {
      subject: 'Sua senha foi alterada',
      text: 'A senha de {userName} foi alterada em {at}, a partir do endereço {address}.',
      reset:
        '{by} deu uma nova senha a {userName} em {at}, a partir do endereço {address}. Ela é temporária e deve ser alterada na próxima entrada.',
      ended: 'Todas as sessões abertas com a senha antiga terminaram.',
      next: 'Se você não esperava isso, defina uma nova senha com “Esqueceu a senha?” na página de entrada e avise um Administrador global da sua empresa.',
    },
    applicationRegistered: {
      subject: '{application} foi registrado na sua empresa',
      text: '{person} registrou o aplicativo {application} em {company}. Ele pode usar a API com estas funções: {roles}.',
      textWithoutRoles:
        '{person} registrou o aplicativo {application} em {company}. Ele pode agir por pessoas da sua empresa que entrem e permitam isso.',
      next: 'Se você não esperava isso, revogue o aplicativo em Configurações da conta > Chaves de API e fale com {person}.',
    },
    secretExpires: {
      subject: 'Um segredo de {application} expira em {date}',
      text: 'Um segredo do aplicativo {application} de {company} expira em {date}. Depois disso, os programas que o usam serão recusados.',
      next: 'Crie um novo segredo em Configurações da conta > Chaves de API, troque-o nos programas e depois encerre o antigo.',
    },
    secondFactorChanged: {
      subject: 'Seu segundo fator mudou',
      appAdded:
        'Um aplicativo autenticador foi configurado para a sua conta. Os códigos de um anterior não valem mais.',
      appRemoved: 'O aplicativo autenticador foi removido da sua conta.',
      passkeyAdded: 'Uma chave de acesso foi adicionada à sua conta: {name}.',
      passkeyRemoved: 'Uma chave de acesso foi removida da sua conta: {name}.',
      codesRenewed:
        'Novos códigos de recuperação foram criados para a sua conta. Os antigos não valem mais.',
      codeUsed:
        'Alguém entrou na sua conta com um código de recuperação. {left, plural, =0 {Não resta nenhum.} one {Resta #.} other {Restam #.}}',
      reset:
        '{by} removeu todos os segundos fatores da sua conta. Você configura um novo na próxima entrada.',
      next: 'Se não foi você, mude sua senha imediatamente e avise um Administrador global da sua empresa.',
    },
    membershipAccount: {
      subject: 'Sua conta de associação {userName}',
      text: 'O operador do programa criou a conta de associação {userName} para {company} (ID do MPN {mpnId}). Com ela você mostra qual perfil de organização é seu quando sua empresa se inscreve.',
      link: 'Defina a senha aqui. O link funciona uma vez, até {until}:',
      footer:
        'O Tierline enviou esta mensagem porque o operador do programa indicou você como titular desta conta. As respostas não são lidas.',
    },
  },
  drafts: {
    partnershipRequest: {
      subject: 'Solicitação de parceria de {provider}',
      body: `Olá,

{provider} (ID de MPN {mpnId}) solicita uma parceria com a sua empresa, como provedor indireto. Quando você aceitar, poderemos:

- adicionar novos clientes em nome da sua empresa
- enviar pedidos em nome dos seus clientes
- associar a sua empresa a uma assinatura, para que possa gerenciá-la
- designar a sua empresa como contato de suporte

Para aceitar ou recusar, um administrador global da sua empresa abre este link e entra na conta:

{link}

O link se destina somente à sua empresa, funciona uma única vez e expira em {expires}.

Atenciosamente,
{provider}`,
      shortBody: `{provider} (ID de MPN {mpnId}) solicita uma parceria. Aceite ou recuse até {expires}:
{link}`,
      note: 'Você pode editar o texto, mas mantenha o link: ele é pessoal, e sem ele ninguém pode aceitar.',
    },
  },
})
