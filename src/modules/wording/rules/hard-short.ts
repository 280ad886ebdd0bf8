/**
 * Words of offices cut down to letters, without their last dot; the dots between may be left out by who types (mbt).
 * Those that everybody reads (bijv., enz., a.u.b., d.w.z.) are not here. Kinds as in hard-small-words.
 */
export const shortWords = `
b.g.g x als er niemand opneemt
c.q x of
c.s x en de anderen
cf x volgens
conf x volgens
d.d x van (met de datum)
d.m.v x met, door ;dmv
dd x van (met de datum)
e.e.a x dit
e.v x en verder
evt x misschien
excl x zonder
i.a.a x met een kopie aan
i.c x hier
i.c.m x samen met ;icm
i.h.a x meestal
i.h.b x vooral
i.h.k.v x voor, bij ;ihkv
i.o x in opleiding
i.o.m x samen met ;iom
i.p.v x in plaats van ;ipv
i.s.m x samen met ;ism
i.t.t x anders dan ;itt
i.v.m x door, om ;ivm
i.z x over
incl x met
jl x van de afgelopen maand
m.a.w x dus, anders gezegd
m.b.t x over ;mbt
m.b.v x met ;mbv
m.i x ik vind
m.i.v x vanaf ;miv
m.m.v x met hulp van
m.n x vooral
m.u.v x maar niet ;muv
n.a.v x door, na ;nav
o.b.v x door, met ;obv
o.g.v x door, vanwege ;ogv
o.i.d x of zoiets ;oid
o.l.v x met als leider
o.v.v x en schrijf erbij ;ovv
q.q x vanuit zijn taak
resp x of, en
s.v.p x alstublieft
t.a.v x voor, over ;tav
t.b.v x voor ;tbv
t.g.v x door ;tgv
t.h.v x bij
t.n.v x op naam van ;tnv
t.o.v x anders dan, tegenover
t.z.t x later, als het zover is ;tzt
u.i.t.v x door
v.w.b x over, voor
vlgs x volgens
vnl x vooral
w.o x en ook
z.g.a.n x bijna nieuw
z.o.z x kijk op de achterkant
z.s.m x zo snel mogelijk ;zsm
zgn x zogenoemd
`;
