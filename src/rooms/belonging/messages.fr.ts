import { plural } from '#platform/i18n.ts'

const n = plural('fr')

export const fr = {
  title: 'Se sentir d’ici',
  beside: 'Les gens se sentent-ils chez eux ici ? Huit phrases, posées à quelques membres tirés au sort.',
  lede: 'Huit phrases d’une échelle éprouvée, posées à quelques membres tirés au sort. Personne ne peut savoir qui a répondu quoi.',
  open: (p: { n: number; until: string }) =>
    `${n(p.n, { one: '# personne tirée au sort peut', other: '# personnes tirées au sort peuvent' })} répondre jusqu’au ${p.until}. Le résultat paraîtra ici ensuite, et pas avant.`,
  none: 'La question n’a pas encore été posée.',
  noneText: 'Quand elle l’aura été, on lira ici ce que les membres ont répondu, et combien n’ont rien dit.',
  items: {
    item1: 'Je peux trouver ce dont j’ai besoin dans cette communauté.',
    item2: 'Cette communauté m’aide à répondre à mes besoins.',
    item3: 'Je me sens membre de cette communauté.',
    item4: 'J’ai ma place dans cette communauté.',
    item5: 'J’ai mon mot à dire sur ce qui se passe dans ma communauté.',
    item6: 'Dans cette communauté, les gens savent s’influencer les uns les autres.',
    item7: 'Je me sens en lien avec cette communauté.',
    item8: 'J’ai de bons liens avec d’autres membres de cette communauté.',
  },
  dimensions: { needs: 'Mes besoins', membership: 'En être', influence: 'Avoir prise', connection: 'Les liens' },
  cohorts: {
    weeks: 'Là depuis moins de trois mois',
    months: 'De trois mois à un an',
    years: 'D’un à trois ans',
    long: 'Depuis plus de trois ans',
    mixed: 'Les autres, ensemble',
  },
  ask: {
    title: 'Poser la question',
    text: 'Des membres tirés au sort la trouvent sur leur cloche, et répondent en moins d’une minute. Personne n’est sollicité deux fois en six mois. L’équipe salariée, les personnes en visite, les robots, et qui a demandé à ne pas être compté ne le sont jamais.',
    people: 'À combien de membres ?',
    peopleHint:
      'De 20 à 2 000. Avec 200, si la moitié répond, la moyenne se lit à deux dixièmes de point près environ.',
    days: 'Pendant combien de jours ?',
    send: 'Tirer au sort et demander',
    done: 'C’est demandé.',
    tooFew: (p: { n: number }) =>
      `${n(p.n, { zero: 'Personne ne peut', one: 'Une seule personne peut', other: '# personnes seulement peuvent' })} être sollicitée${p.n > 1 ? 's' : ''} aujourd’hui ; il en faut dix. Qui l’a été depuis moins de six mois ne l’est pas de nouveau.`,
    already: 'La question est déjà posée en ce moment. On pourra la reposer quand ce sera fini.',
  },
  answer: {
    title: 'Vous sentez-vous d’ici ?',
    told: 'Le sort est tombé sur vous : huit phrases, moins d’une minute.',
    lede: (p: { n: number; until: string }) =>
      `${n(p.n, { one: '# personne a été tirée', other: '# personnes ont été tirées' })} au sort, dont vous. Huit phrases, jusqu’au ${p.until}.`,
    secret:
      'Vos réponses s’ajoutent aussitôt à un total, sans votre nom et sans l’heure. Elles ne sont gardées nulle part une à une : ni vous ni personne ne pourra les retrouver, et vos données exportées ne les contiennent donc pas. On garde que la question vous a été posée, pour vous laisser tranquille six mois.',
    ruler: 'Pas du tout d’accord|Plutôt pas|Ni oui ni non|Plutôt|Tout à fait d’accord',
    send: 'Envoyer mes réponses',
    thanks: 'Merci. Vos réponses sont dans le total.',
    declining: 'Vous préférez ne pas répondre ?',
    decliningText: 'Personne ne le verra, et rien ne change pour vous.',
    notNow: 'Pas cette fois',
    never: 'Ne plus jamais me le demander',
    declined: 'Entendu.',
    doneTitle: 'C’est fait.',
    overTitle: 'C’est fini pour cette fois.',
    afterwards: 'Le résultat sera lisible sur le pouls, pour toutes et tous, une fois la période terminée.',
    seeResults: 'Voir les résultats',
    already: 'Vous avez déjà répondu, ou dit que vous ne répondriez pas.',
    tooLate: 'La période est terminée ; vos réponses n’ont pas été comptées.',
  },
  result: {
    of: (p: { when: string }) => `La question posée le ${p.when}`,
    sentence: (p: { value: string; when: string }) => `${p.value} sur 5, à la question posée le ${p.when}`,
    between: (p: { low: string; high: string; n: number }) =>
      `Entre ${p.low} et ${p.high}, sur ${n(p.n, { one: '# réponse', other: '# réponses' })}. Un point veut dire « pas du tout d’accord », cinq « tout à fait d’accord ».`,
    gauge: (p: { value: string; low: string; high: string }) =>
      `Moyenne de ${p.value} sur 5, entre ${p.low} et ${p.high}.`,
    least: '1, pas du tout',
    most: '5, tout à fait',
    silent: (p: { asked: number; silent: number; low: string; high: string }) =>
      `Sur ${n(p.asked, { one: '# personne sollicitée', other: '# personnes sollicitées' })}, ${p.silent} % n’ont rien dit. Ce qu’elles pensent, ce nombre l’ignore : si toutes avaient répondu 1, la moyenne serait de ${p.low} ; si toutes avaient répondu 5, de ${p.high}. Qui se sent loin répond souvent moins.`,
    alpha: (p: { value: string; low: string; high: string }) =>
      `Les huit phrases vont-elles ensemble ? α de Cronbach ${p.value}, entre ${p.low} et ${p.high} : plus il approche de 1, plus elles mesurent une même chose.`,
    noAlpha: 'Tout le monde a la même somme : on ne peut pas dire si les huit phrases vont ensemble.',
    byDimension: 'Les quatre côtés de la question',
    byCohort: 'Selon l’ancienneté',
    cohort: 'Arrivée',
    mean: 'Moyenne sur 5',
    interval: 'Entre',
    answers: 'Réponses',
    range: (p: { low: string; high: string }) => `${p.low} et ${p.high}`,
    nOf: (p: { n: number; asked: number }) => `${p.n} sur ${p.asked}`,
    cohortNote: (p: { fewest: number }) =>
      `L’ancienneté est celle du jour du tirage. Sous ${p.fewest} réponses, une ligne parlerait de quelqu’un : elle se fond dans « Les autres, ensemble ».`,
    tooFew: (p: { asked: number; fewest: number }) =>
      `Moins de ${p.fewest} réponses sur ${p.asked} personnes sollicitées : trop peu pour en dire quoi que ce soit. Rien n’en a été gardé.`,
  },
  how: {
    title: 'D’où viennent les phrases, comment on compte, ce qui est gardé',
    scale:
      'Brief Sense of Community Scale, de Peterson, Speer et McMillan (2008, Journal of Community Psychology, 36, p. 61-73, 293 personnes) : huit phrases, deux pour chacun de quatre côtés, de 1 à 5. Le résultat est la moyenne des huit.',
    wording:
      'L’original dit neighborhood, le quartier ; nous disons « communauté », comme beaucoup l’ont fait, sans que ce changement ait été validé de nouveau. Nous n’avons pas trouvé de version française validée : la traduction est la nôtre, non validée. Comparez donc cette maison à elle-même, d’une fois à l’autre et dans une même langue, et non à des chiffres publiés.',
    caption: 'Chaque phrase et sa source',
    asked: 'La phrase posée',
    dimension: 'Côté',
    printed: 'Dans l’article de 2008',
    formulas:
      'Intervalle de la moyenne : loi de Student. α : Cronbach (1951), son intervalle : Feldt (1965). Bornes du silence : Manski (1989). Intervalles à 95 %.',
    secret:
      'Une réponse entre dans une somme par ancienneté, et il n’en reste pas d’autre trace : ni ligne, ni heure, ni ordre. Tant que dure la question, ces sommes et la liste de qui a fini ne vont dans aucune sauvegarde, pour que personne ne compare l’avant et l’après ; si la base est arrêtée net, elles sont perdues, et l’on peut répondre de nouveau. À la fin, seules restent des sommes d’au moins dix personnes. Reste qui aurait la main sur la machine et la regarderait à l’instant même où vous répondez : de cela, nous ne protégeons pas.',
  },
}
