/** English: words and phrases that shoppers use for the same thing, or nearly; one meaning a line. */
export const ENGLISH_MEANINGS = `
how do i, how can i, how to, how would i, way to, what is the way, steps, procedure, process for, instructions, guide, where do i go to, what do i do to, explain how
why, how come, what is the reason, reason, for what reason, what caused, cause, explain why
when, how long, how soon, how many days, how quickly, how fast, what time, time frame, timeframe, eta, estimate, duration, how much longer, by when, what day, takes, take, till when, how late
where, which place, location, locate, find, whereabouts
how much, price, cost, fee, charge, charges, rate, amount, pay for, expensive, cheap, pricing, costs
how many, number of, limit, maximum, max, minimum, at most, cap, restriction, restrictions
can i, possible, is it possible, able, may i, am i allowed, allow, allowed, permit, permitted, option, is there a way, feasible, could i
who, which person, whom
what does it mean, meaning, mean, what is, definition, explain, stand for, understand
difference, different, compare, versus, vs, compared, better
not work, doesnt work, wont, not working, isnt working, broken, fail, failed, fails, failing, failure, error, cant, cannot, unable, refuse, refused, reject, rejected, decline, declined, deny, denied, unsuccessful, didnt go through, not go through, wont let, wouldnt, problem, issue, trouble, glitch, bug, crash, crashed, stuck, not accept, blocked, impossible, keep getting
wrong, incorrect, mistake, mistaken, by mistake, accident, accidentally, error, not right, isnt right, not correct, inaccurate, messed up, typo, incorrectly, wrongly, off
missing, lost, disappear, disappeared, gone, vanish, vanished, cant find, not there, isnt there, not show, doesnt show, not showing, nowhere, isnt showing, cant see, dont see, not see, misplace, misplaced, not appear
not received, didnt receive, havent received, never received, not arrived, hasnt arrived, never arrived, not come, hasnt come, didnt get, havent got, not got, still waiting, still not here, not here yet, didnt arrive, never came, never got, no sign of, yet to arrive, not delivered
late, delay, delayed, overdue, slow, behind, taking so long, too long, longer than expected, still waiting, waiting, wait, long time, forever, ages, taking longer
stuck, not moving, no update, not updated, hasnt moved, no movement, frozen, no progress, stalled, not updating, hasnt updated, pending, still pending, same status, hasnt changed
again, once more, another time, redo, retry, repeat, resend, re, second time, anew, back
twice, double, doubled, two times, duplicate, duplicated, second charge, both times, multiple times, repeated, more than once
cancel, cancelled, canceled, call off, cancellation, undo, abort, stop, revoke, revert, take back, withdraw, void, change my mind, changed my mind, dont want, no longer want, not want, rescind, reverse
change, edit, modify, update, alter, amend, adjust, correct, switch, fix, replace, revise, different, set to, new
add, create, make, new, set up, setup, insert, introduce, open, register, start, put in, include, build, establish, link, connect, enter
delete, remove, erase, get rid of, clear, wipe, close, deactivate, terminate, drop, take off, take down, clean, shut down, permanently remove, cancel, disable, unregister, gone from
stop, turn off, disable, deactivate, unsubscribe, opt out, prevent, avoid, block, mute, no more, get rid of, not want, suppress, switch off, ignore, hide
activate, enable, turn on, start using, switch on, validate, unlock, reactivate, set up, working
find, search, look for, look up, locate, seek, discover, identify, determine, get, finding, retrieve, figure out, know, where
see, view, look at, watch, display, show, check, list, access, read, visible, preview, inspect, overview
choose, select, pick, decide, specify, set, prefer, customize, customise, option, particular, specific
send, sent, mail, post, forward, deliver, transmit, submit, dispatch, ship, shipped
receive, received, get, got, obtain, arrive, arrived, accept, come, collect, incoming, gotten
use, using, used, usable, utilize, apply, redeem, work with, usage, make use, spend
need, require, required, necessary, have to, must, mandatory, obligatory, compulsory
want, would like, id like, wish, looking to, intend, plan
have, got, own, keep, hold, possess
tell, inform, notify, let me know, notification, alert, notice, remind, reminder, message me, email me, update me, announce
ask, question, inquiry, enquiry, query, request, apply, application
know, find out, aware, learn, tell, understand, information, info, details
begin, start, first, initial, commence, get started
finish, complete, completed, end, done, final, finalize, finished
move, transfer, migrate, shift, relocate, bring over, carry over, import, put
copy, duplicate, clone, replicate, reproduce, copying, paste
save, store, keep, archive, backup, back up, preserve, export, safe keeping, record, retain
download, export, save, fetch, get a copy, extract, offline, to my computer, pull
upload, import, load, bring in, add from
share, sharing, give access, collaborate, invite, collaborator, shared, permission, public
hide, private, secret, conceal, invisible, not show, hidden, confidential
restore, recover, get back, bring back, retrieve, undelete, reinstate, recovery
reset, restart, reboot, start over, refresh, forgot, forgotten
merge, combine, join, unite, put together, consolidate, together, merging
split, separate, divide, apart, in parts, several packages, different parcels, part of my order, partial, partially, two boxes, separately, single
sort, order by, arrange, organize, organise, rank, sorting, sequence
filter, narrow, restrict, constrain, limit, only, criteria, exclude
count, number of, how many, total, sum, quantity, calculate, statistics
increase, raise, more, higher, expand, extend, bigger, larger, extra, additional, up
decrease, reduce, lower, less, cut, smaller, cheaper, drop, decline, down
check, verify, confirm, confirmation, validate, prove, proof, verification, make sure, ensure
contact, reach, get in touch, speak, talk, call, phone, chat, ring, support, customer service, helpline, hotline, help desk, customer care, message
human, real person, agent, representative, live person, operator, staff, person, someone, adviser, advisor, live agent, rep
complain, complaint, unhappy, rude, terrible, dissatisfied, disappointed, report, angry, unacceptable, escalate, manager, feedback, bad service, poor service
help, assist, assistance, support, aid
order, purchase, bought, buy, buying, transaction, checkout, place an order, ordering, ordered, shopping, basket, cart, purchased, acquire
thing, item, product, goods, article, stuff, merchandise, things, items
order number, order id, reference number, confirmation number, confirmation email, number of my order, reference, order confirmation
parcel, package, shipment, delivery, box, packet, consignment, stuff, order
ship, dispatch, send out, go out, leave the warehouse, shipped, shipping, posted, sent, send, leave, on its way
delivery, deliver, delivered, arrive, arrival, come, reach, get here, get to me, turn up, show up, be here, drop off, delivering, courier
where is my order, track, tracking, trace, where is, follow, whereabouts, how far, location of my order, locate, status of, wheres, made it to, made it, follow it, on the way, tracking number, status
courier, carrier, driver, delivery man, delivery company, postman, delivery guy, delivery person, fedex, ups, dhl, sf express, delivery firm, post office, delivery service, usps
shipping cost, delivery fee, postage, shipping fee, delivery cost, free shipping, delivery charge, free delivery, delivery price, pay for shipping, pay for the courier, freight, shipping charge, shipping rates
abroad, overseas, international, internationally, foreign, other country, outside the country, another country, worldwide, countries, country, europe, global, travel, travelling, traveling, vacation, holiday, tokyo, japan, singapore, hong kong, usa, uk, eu, region
address, street, flat, apartment, house, place, home, office, moved, moving, wrong address, residence, zip code, postal code, shipping details
express, fast, faster, quick, urgent, rush, asap, priority, expedite, expedited, next day, same day, speed up, hurry, quickly, immediately, emergency, soon
pick up, pickup, collect, collection, locker, collect in store, pick it up, drop off point, neighbor, neighbour, not at home, nobody home, not home, out all day, left with, at work
time slot, schedule, appointment, evening, morning, specific day, specific time, book a time, choose a day, reschedule, date, choose a date, particular day
said delivered, marked as delivered, says delivered, shows delivered, handed over, left at the door, porch, signed for, stolen, theft, delivered but
stock, in stock, out of stock, sold out, available, availability, unavailable, restock, back in stock, get more, inventory, run out, back order, backorder
size, sizing, fit, fits, fitting, small, large, medium, too big, too small, tight, loose, measure, measurement, measurements, dimensions, xl, size chart, height, tall, wide, width, roomy, cm, length, capacity
color, colour, pattern, style, shade, model, version, variant, design
gift, present, wrap, wrapped, wrapping, gift box, birthday, housewarming, gift wrap, gift card, surprise
bulk, wholesale, large quantity, business order, company order, corporate, many, in quantity, for our team, for my company, our school, sets, hundred, dozens, team
guest, without account, without registering, no account, sign up, dont want an account, account needed, make an account
pre order, preorder, reserve, book, reservation, upcoming, booking
store, shop, branch, location, showroom, physical store, outlet, in person, local
open, opening hours, hours, business hours, working hours, closing time, weekend, sunday, weekdays, holidays
catalog, assortment, range, selection, sell, carry, offer
pay, paid, payment, paying, pay with, settle, payments, check out, checkout, money
payment method, ways to pay, credit card, debit card, mastercard, visa, paypal, apple pay, google pay, alipay, wechat pay, american express, amex, card, payment options, accept, payment type, how can i pay, forms of payment
card, credit card, debit card, bank card, plastic, visa, mastercard, physical card, virtual card
installment, instalment, installments, instalments, monthly, pay later, in parts, klarna, bit by bit, pay in, spread, finance, financing, parts, three parts, credit
cash, notes, bill, coins, cash on delivery, pay on delivery, pay when it arrives, atm, delivery man, cash machine
charge, charged, bill, billed, debit, debited, deduct, deducted, taken, took money, took, money taken, withdrawn, fee
fee, charge, extra charge, commission, cost, extra, additional cost, surcharge, pay extra, charged extra, fees
money, funds, cash, balance, amount, sum, dollars, euros, pounds, savings
refund, refunded, money back, get my money, reimburse, reimbursement, return the money, refunds, repay, refunding, chargeback, credited back, given back, compensation
price drop, cheaper now, price match, price protection, price adjustment, discounted, on sale, went down, lower price, found it cheaper, price went down, gets discounted, difference, now its
discount, coupon, voucher, promo, promo code, promotion, promotional, code, offer, sale, deal, special offer, knock off, money off, bonus, discount code, percent off, offers, cheaper, deals
points, rewards, loyalty, loyalty points, reward points, earn, cashback, bonus points
member, membership, vip, tier, gold, premium, subscription, top customers, subscriber, level, levels, plan, subscribe, status
referral, refer, invite, friend, friends, recommend, refer a friend, refer and earn
gift card, gift voucher, store credit, voucher, egift
invoice, receipt, bill, vat, tax, tax invoice, proof of purchase, statement, billing
tax, taxes, duty, duties, customs, import, vat, import duty, gst, customs fees, pan
bank, banking, bank account, financial institution, lender
transfer, wire, bank transfer, send money, transferred, remit, remittance, moved money, transferring, sending money, transaction
top up, top-up, topup, add money, deposit, load, reload, recharge, put money, fund, funds, add funds, fill up, topping up, put money on, deposited
withdraw, withdrawal, take out, cash out, take money out, atm, cash machine, get cash, withdrew, cashpoint, withdrawing
pending, processing, in progress, still processing, waiting, on hold, under review, not completed, clear, go through, not yet
exchange rate, conversion rate, rate of exchange, currency conversion, interbank rate, rate, rates
currency, currencies, dollars, euros, pounds, usd, eur, gbp, foreign currency, fiat, aud, crypto, cryptocurrency, yen
exchange, convert, conversion, swap, converting, foreign exchange
balance, how much money, amount on my account, account balance, funds available, remaining
statement, history, records, past transactions, log, transaction history, activity
direct debit, standing order, recurring, automatic payment, auto pay, automatic, automatically, auto, subscription payment
cheque, check, cheque deposit, checks
income, salary, wages, payroll, earnings, paycheck, source of funds, where my money comes from
limit, maximum, cap, how many, allowed, limited, limits, restriction
interest, apr, percent, loan, borrow, credit, mortgage, debt
not recognise, not recognize, didnt make, dont remember, unknown, unfamiliar, strange, suspicious, unauthorised, unauthorized, never made, i did not make, not mine, dont recognise, dont recognize, wasnt me, did not authorize, someone used, not familiar, not authorized, fraudulent, fraud, odd
merchant, seller, retailer, vendor, shop, store, store owner, company, business
return, send back, returned, returning, bring back, give back, take back, sending back, returns, send it back, mail back, ship back, hand back
return label, label, print, prepaid label, return slip
exchange, swap, different size, another size, change the size, other size, other color, replace, replacement, trade, switch
damaged, broken, defective, faulty, defect, crack, cracked, doesnt work, torn, scratched, broke, stopped working, damage, arrived broken, dented, leak, leaking, malfunction, dead, smashed, quality, hole, bad
wrong item, not what i ordered, different item, incorrect item, something else, wrong size, wrong product, mixed up
missing item, incomplete, part missing, not in the box, something missing, forgot to include, isnt in the box, not all, missing part
warranty, guarantee, guaranteed, covered, coverage, under warranty, insurance, insured
repair, fix, mend, service, repaired, fixing, repairs, restore, technician, repairman
spare part, spare parts, replacement part, part, parts, accessory, accessories, lid, charger, cable, tips, component
used, worn, opened, unpacked, without tags, tried on, opened box, washed, removed tag, original packaging, threw away the box, without box, packaging, no box, wore, box
wash, clean, care, washing machine, dry clean, iron, laundry, detergent, cleaning, maintain, maintenance, shrink, soap, rinse, dishwasher, scrub, stain, dirty
material, fabric, made of, cotton, wool, leather, linen, made from, composition, ingredient, ingredients, plastic
waterproof, rain, water resistant, wet, water, water repellent
battery, charge, charging, power, plug, voltage, charger, energy
manual, instructions, instruction, how it works, user guide, assemble, assembly, tutorial, install
safe, safety, secure, security, protected, trust, nervous, hacked, risk, dangerous, protect, precautions, trustworthy
lost, stolen, theft, misplaced, cant find, left behind, robbed, mugged, someone took, dropped, pickpocketed
account, profile, membership, my page, user account, login, user, accounts, registration
sign in, log in, login, signin, log into, logged in, sign into, log on, access, get in, locked out, logging in, enter
log out, sign out, logout, logged out, signed out
sign up, register, registration, create an account, open an account, join, set up an account, new account, registering, make an account, apply for
password, passcode, pass code, passphrase, pin, credentials, pin code, forgot password, passwords, security code
code, verification code, sms code, text code, otp, authentication code, one time password, sms, security code, pin
identity, id, verify, verification, identification, prove who i am, passport, documents, identity check, verify my identity, driving license, authentication, selfie, proof of identity, id card
phone, phone number, mobile, mobile number, cell, telephone, cell phone, sim, new number, smartphone, iphone, android, device, handset
email, e mail, email address, mail, mailbox, inbox, mails, e mails, gmail, outlook
name, last name, surname, married, maiden name, username, first name, title, nickname, user name, call myself, change my name, marriage
personal details, personal information, my data, private data, personal data, information about me, records, details, data, information, privacy, gdpr, data you hold, privacy policy, who can see
child, children, kid, kids, age, old, minor, under 18, daughter, son, teenager, years old, young, family
newsletter, marketing, promotional emails, spam, ads, advertising, announcements, mailing list, subscribe, unsubscribe, adverts
app, application, mobile app, software, program, phone app, apps
website, site, web page, web, page, online, webpage, internet, webapp, url
notification, alert, push, message, sms, reminder, notify
settings, preferences, configuration, options, configure, set up, setting
link, url, address, hyperlink, web address
text, font, letters, characters, words, wording, writing, typing, string
format, formatting, style, layout, look, appearance, formatted, plain, styles, styling
strikethrough, strike through, cross out, crossed out, strike, struck, line through, struck through, striked
bold, italic, underline, highlight, emphasize, emphasis
file, document, doc, attachment, files, documents, docs, pdf, word
folder, directory, folders, label, labels, directories, category
spreadsheet, sheet, table, excel, cells, rows, columns, sheets, cell, row, column
picture, image, photo, photos, pictures, images, photograph, jpg, png, avatar, screenshot, profile picture, camera
video, clip, movie, film, youtube, videos, recording, vid, watch
music, song, audio, sound, playlist, listen
message, messages, chat, dm, direct message, text, conversation, inbox, private message, contact, write to
conversation, thread, discussion, replies, responses, reply, respond, response, answer, unreplied, replied, back and forth
comment, comments, remark, post, review, feedback
facebook, fb, social network, meta
twitter, tweet, tweets, tweeting, twitter account, retweet, x
google, google account, alphabet
github, git hub, repo, repository, git, gist, repositories
person, user, people, someone, somebody, users, individual, friend, particular user, man, woman, human
friend, friends, contact, contacts, followers, follower, following, unfriended, unfriend, stopped being my friend, connections, follow
died, dead, deceased, death, passed away, die, deaths
code, program code, source code, snippet, programming, script, syntax
search, query, search results, find, look up, google search, search engine, searching
logical, operators, and or, boolean, logical expressions, multiple criteria, conditions, operations, regex
time period, date range, between dates, with respect to time, by date, dates, time, period, range, older, newer
language, translate, translation, english, chinese, locale, languages, spanish
country, region, location, area, place, location based
map, maps, directions, route, navigation, gps, distance, places
calendar, event, events, appointment, schedule, meeting, agenda
keyboard, shortcut, shortcuts, hotkey, key, keys, key combination
print, printer, printing, paper, hard copy, printed
automatic, automatically, auto, scheduled, script, batch, all at once, in bulk, at once, mass, every, several, multiple
several, multiple, many, more than one, numerous, various, all, bunch, batch, lots
old, past, previous, former, earlier, history, older, last, ago, recent, before
new, recent, latest, newest, fresh, newer, latest version
permanent, permanently, forever, completely, for good, totally, entirely, fully
temporary, temporarily, for a while, short time, disposable, one time, once, single use
who accessed, visitors, who viewed, who visited, who looked, traffic, visits, analytics
browser, chrome, firefox, safari, explorer, edge
computer, pc, laptop, desktop, machine, mac, windows
team, group, groups, squad, organization, members
game, play, match, contest, tournament, league, player, players, playing, games, join contest
win, won, winning, winnings, prize, reward, winner, points, rank, score
bonus, cash bonus, reward, credit, free money
create team, make team, select players, build team, team selection, choose players, captain
where is, what happened to, any news, any update, progress, status, heard nothing, no news, follow up
valid, expire, expires, expired, expiry, expiration, run out, good for, last, until when, deadline, still usable, end date
eligible, qualify, entitled, requirements, conditions, criteria, am i able, terms, rules, policy
free, no charge, free of charge, for nothing, complimentary, without paying, gratis, waive, waived
extra, additional, more, another, second, spare, further, one more
replace, replacement, substitute, new one, swap, exchange, send a new, another one, instead
instead, rather, alternative, other than, something else, different one, in place of
both, together, combine, at the same time, stack, at once, along with, simultaneously, on the same order, two coupons
part, partial, partially, only one item, some of, one of the items, half, not everything, single item, just one
whole, entire, all of it, everything, complete, full, all items
urgent, emergency, right away, asap, immediately, as soon as possible, right now, in a hurry, need it by
weekend, saturday, sunday, weekday, holiday, bank holiday, public holiday, christmas, new year, easter
today, tonight, same day, this morning, this afternoon, now
tomorrow, next day, overnight, day after
courier company, who delivers, shipped by, which carrier, delivered by, shipping partner
tracking number, tracking code, tracking id, waybill, tracking link, code to follow, consignment number
customs, import duty, import tax, brokerage, border, clearance, held at customs
weight, heavy, kilos, kg, pounds, lb, grams, light, weigh
temperature, hot, cold, heat, degrees, boil, boiling, warm, cool, celsius
noise, noisy, loud, sound, buzzing, quiet, rattle, hum
smell, odor, odour, smelly, stink, scent
food safe, toxic, bpa, chemical, harmless, safe to eat, non toxic, allergy, allergic
wifi, wi-fi, bluetooth, connect, pair, pairing, connection, sync, network, wireless, signal, disconnect
update, upgrade, firmware, latest version, new version, install update
charge, charging, charger, recharge, battery, plug in, power bank, cable, usb
screen, display, monitor, touch screen, brightness, light
assemble, assembly, put together, set up, install, installation, mount, fit, build, installer
rust, rusty, corrosion, stain, mark, spots, limescale, scale, residue, buildup, descale, deposit
scratch, scratched, dent, dented, chipped, chip, crack, cracked, broken, shattered, smashed, torn, ripped, hole, tear
fade, faded, colour run, bleed, discolour, discoloured, lost its colour, yellow
shrink, shrunk, shrank, smaller after washing, stretch, stretched, tight
comfortable, soft, rough, itchy, scratchy, feel
authentic, genuine, original, real, fake, counterfeit, legit, legitimate, copy, trusted
scam, fraud, phishing, fake, suspicious, hacker, impersonate, pretending, someone claiming, trick, con
secure, security, safe, protected, encrypted, safely, privacy, private, trust
consent, cookies, tracking, data protection, opt out, third parties, who sees, shared with, sold
log, history, past, previous orders, earlier, record, transcript, archive, conversations
speak to, talk to, real human, get through, someone to help, customer support, call center, phone you, call you
response, reply, respond, answer, get back to me, hear back, heard back, response time
compensation, compensate, make it right, goodwill, apology, refund for delay, voucher for
manager, supervisor, escalate, higher, someone senior, boss, ombudsman, consumer protection, authority
feedback, suggestion, suggest, review, idea, recommend, opinion, rate, rating, comment
employee, staff, worker, rude, attitude, behaviour, impolite, behavior, agent was
job, career, vacancy, hiring, work for you, employment, apply for a job
student, education, teacher, school, university, military, senior, discount for
business, company, corporate, b2b, reseller, enterprise, trade account, office, firm
sustainable, eco, environment, recycle, recyclable, recycled, packaging waste, carbon
personalise, personalised, customize, custom, engraving, engraved, embroidered, print my name, monogram, logo
preview, sample, trial, try, test, demo, try before
review, reviews, rating, opinions, testimonials, experiences
wishlist, favorites, favourite, save for later, wish list, bookmark
basket, cart, trolley, shopping bag, checkout page
guest, one off, without logging in, no login, not registered, unregistered
confirm, confirmation, went through, placed successfully, confirmation mail, proof of order
overcharged, charged too much, wrong amount, wrong price, too expensive, different price, higher than, incorrect amount
declined, rejected, refused, not accepted, payment failed, didnt work, bounced, did not go through, unsuccessful
hold, authorization, authorisation, pending charge, reserved amount, preauthorization
three months, monthly, per month, installment plan, over time, split the payment, spread the cost, pay in parts
interest, apr, interest free, no interest, finance charge
receipt, proof, proof of purchase, invoice, paperwork, bill, document, documentation, certificate
company name, tax number, vat number, business name, billing details, name on invoice, title
change my mind, dont want it, no longer need, dont like it, not happy with, doesnt suit, regret, unwanted
wrong size, too big, too small, doesnt fit, too tight, too long, too short, not my size, bigger, smaller
original box, box, packaging, tags, labels, threw away, unopened, sealed, wrapping, carton
`
