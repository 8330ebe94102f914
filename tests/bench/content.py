"""What the generated journeys are about: a maker of planning software for depots and delivery fleets."""
from collections import namedtuple

ROLES = {
    "account-lead": ("Account lead", "internal"),
    "setup-engineer": ("Setup engineer", "internal"),
    "trainer": ("Trainer", "internal"),
    "data-analyst": ("Data analyst", "internal"),
    "renewals-lead": ("Renewals lead", "internal"),
    "customer-director": ("Customer director", "internal"),
    "support-engineer": ("Support engineer", "internal"),
    "depot-manager": ("Depot manager", "customer"),
    "fleet-director": ("Fleet director", "customer"),
    "planner": ("Route planner", "customer"),
    "it-lead": ("IT lead", "customer"),
    "buyer": ("Buyer", "customer"),
}
TEAMS = {
    "launch-desk": ("Launch desk", "mara-ilves"),
    "customer-office": ("Customer office", "jon-akande"),
    "care-desk": ("Care desk", "pia-rosetti"),
}
PEOPLE = {
    "mara-ilves": ("Mara Ilves", "launch-desk"),
    "jon-akande": ("Jon Akande", "customer-office"),
    "pia-rosetti": ("Pia Rosetti", "care-desk"),
    "teo-brandt": ("Teo Brandt", "customer-office"),
}
PERSONAS = {
    "night-planner": ("Send every van out full and home on time", "Plans alone between ten and four"),
    "depot-head": ("Know before noon what will be late", "Runs two depots and one phone"),
    "finance-partner": ("See the cost of a kilometre fall", "Reads one page a month"),
}
# Segment, its condition, the tier that serves it, the tier's model.
SEGMENTS = {
    "national-fleet": ("vans >= 400", "named-team", "A named team and a plan for each depot"),
    "regional-fleet": ("vans >= 60 and vans < 400", "shared-team", "A shared team with office hours"),
    "local-fleet": ("vans < 60", "self-guided", "Guides in the product and a help desk"),
}
CHANNELS = {"email": "digital", "in-product": "digital", "video": "human", "phone": "human", "depot-visit": "physical"}
PRODUCTS = {
    "route-desk": "Route Desk", "dock-clock": "Dock Clock", "cold-watch": "Cold Watch", "load-plan": "Load Plan",
    "van-care": "Van Care", "shift-board": "Shift Board", "fuel-book": "Fuel Book", "gate-pass": "Gate Pass",
}
ORCHESTRATORS = ["mara-ilves", "jon-akande", "pia-rosetti", "teo-brandt"]
ASSETS = ["launch-plan", "data-sheet", "route-audit", "training-pack", "savings-report", "risk-list", "order-form", "depot-map"]
EVIDENCE = {
    "ride-along-notes": ("observation", "2026-03-12"), "spring-survey": ("survey", "2026-04-20"),
    "desk-tickets": ("support", "2026-05-31"), "leaver-calls": ("interview", "2026-02-10"),
}
# Metric, title, numerator, denominator, lowest and highest wanted value (ratios, in percent, more is better).
RATIOS = {
    "plan-use": ("Routes driven as planned", "routes driven as planned", "routes planned", 70, 92),
    "van-fill": ("Load space used", "load space used", "load space sent out", 68, 88),
    "on-time-rate": ("Drops on time", "drops inside their window", "all drops", 90, 98),
    "trained-share": ("Planners trained", "planners who passed the course", "all planners", 80, 95),
    "data-match": ("Orders that match", "orders that match the source", "orders compared", 92, 99),
    "depot-cover": ("Depots live", "depots that plan with us", "depots in the contract", 60, 100),
    "answer-rate": ("Questions answered in a day", "questions answered in a day", "questions asked", 85, 97),
}
# Metric, title, start event, end event, lowest and highest wanted days.
DURATIONS = {
    "days-to-first-route": ("Days to the first driven route", "order-signed", "first-route-driven", 14, 40),
    "days-to-data": ("Days until order data flows", "order-signed", "order-feed-on", 7, 21),
}

# A milestone: id, title, event that closes it, the customer's success, the team's success.
# A touchpoint: id, title, channel, why, asset. A pain: id, text.
Stage = namedtuple("Stage", "id title owner entry exit purposes outcomes milestones touchpoints metrics pains questions")
STAGES = [
    Stage("signing", "Signing and start", "launch-desk", "offer-accepted", "order-signed",
     ["Start with one plan that both sides have read", "Put names and dates to the promise that was sold"],
     ["We know who does what until the first van leaves", "Nobody has to ask what happens on Monday"],
     [("people-named", "People named on both sides", "people-list-agreed", "Each depot has one person to call", "The people list has no empty row"),
      ("goals-written", "Goals written down", "goal-sheet-signed", "Our own numbers are on the sheet", "Each goal has a starting value")],
     [("start-call", "Start call", "video", "Agree who decides and who is told", "launch-plan"),
      ("welcome-note", "Welcome note", "email", "Say what comes first and when", "data-sheet")],
     ["days-to-first-route", "answer-rate"],
     [("too-many-names", "Every mail comes from somebody new"), ("lost-promises", "What sales promised is written nowhere")],
     ["Who do I call when the lead is away?", "Which depot goes first?"]),
    Stage("data-feed", "Order data in", "setup-engineer", "order-signed", "order-feed-on",
     ["Get real orders in before anybody plans a route", "Find the holes in the addresses while they are cheap"],
     ["The orders in the planner are the orders on the dock", "Addresses are right for the first time in years"],
     [("sample-loaded", "Sample day loaded", "sample-day-loaded", "I recognised my own Tuesday", "A whole day loads without a hand edit"),
      ("feed-trusted", "Feed trusted", "feed-check-passed", "We stopped comparing by hand", "Five days in a row match the source")],
     [("data-workshop", "Data workshop", "video", "Walk through one real day of orders", "data-sheet"),
      ("feed-report", "Feed report", "in-product", "Show each row that does not match", "risk-list")],
     ["data-match", "days-to-data"],
     [("bad-addresses", "One address in ten is wrong"), ("night-exports", "The export runs when nobody watches")],
     ["What happens to an order without a postcode?", "Can we correct it at the source?"]),
    Stage("first-depot", "First depot live", "launch-desk", "order-feed-on", "first-route-driven",
     ["Prove it at one depot before the others hear of it", "Let one depot tell the others how it went"],
     ["Our first depot plans its night in an hour", "The vans left on time with a plan we did not touch"],
     [("shadow-week", "Shadow week done", "shadow-week-closed", "Both plans lay side by side for a week", "Differences are explained in writing"),
      ("first-night", "First night planned", "first-night-planned", "The night shift went home early", "No route was rebuilt by hand")],
     [("depot-walk", "Depot walk", "depot-visit", "See the dock as it is at four in the morning", "depot-map"),
      ("morning-check", "Morning check", "phone", "Hear what went wrong while it is fresh", "route-audit")],
     ["plan-use", "on-time-rate"],
     [("old-habits", "Drivers take the road they know"), ("dock-queues", "Three vans want the same dock")],
     ["Who may overrule the plan?", "What do we do when a van breaks down?"]),
    Stage("planner-training", "Planners trained", "trainer", "training-booked", "course-passed",
     ["Make the planners sure of themselves, not of us", "Teach on the depot's own orders"],
     ["Each of my planners has done a full night alone", "New people learn it from their colleagues"],
     [("course-held", "Course held", "course-closed", "We practised on our own routes", "All seats were taken"),
      ("night-alone", "Night planned alone", "solo-night-planned", "I did not have to call anyone", "Support saw no ticket from that night")],
     [("course-day", "Course day", "depot-visit", "Practise on last week's orders", "training-pack"),
      ("practice-tasks", "Practice tasks", "in-product", "Keep in hand what was learned", "training-pack")],
     ["trained-share", "plan-use"],
     [("shift-clash", "Courses are held when half of us sleep"), ("forgotten-steps", "After a holiday I start again")],
     ["Is there a short page for the wall?", "Can I undo a plan that was sent?"]),
    Stage("all-depots", "All depots live", "account-lead", "second-depot-chosen", "last-depot-live",
     ["Bring the other depots in at their own pace", "Keep the second depot from repeating the first one's mistakes"],
     ["All our depots plan in one place", "I compare depots without a spreadsheet"],
     [("half-live", "Half of the depots live", "half-of-depots-live", "The depots call each other, not me", "No depot waited for more than a week"),
      ("rules-shared", "Planning rules shared", "rule-book-shared", "There is one rule book for all depots", "Each exception has a reason and an owner")],
     [("depot-calls", "Depot calls", "phone", "Hear from each depot what holds it up", "depot-map"),
      ("rule-book-review", "Rule book review", "video", "Agree the rules that all depots keep", "risk-list")],
     ["depot-cover", "van-fill"],
     [("own-rules", "Each depot swears by its own rules"), ("slow-depots", "Two depots wait for new scanners")],
     ["Which depot is furthest behind?", "Who pays for the new scanners?"]),
    Stage("savings-proof", "Savings proven", "data-analyst", "baseline-agreed", "savings-signed",
     ["Show the saving in the customer's own books", "Turn kilometres into money that finance believes"],
     ["Finance put the saving into next year's plan", "I can say what a drop costs us"],
     [("baseline-set", "Starting point agreed", "baseline-sheet-signed", "We agree what it was like before", "The sheet comes from the customer's ledger"),
      ("saving-shown", "Saving shown", "saving-shown-to-finance", "Our controller did the sum herself", "The report needed no correction")],
     [("savings-review", "Savings review", "video", "Go through the numbers line by line", "savings-report"),
      ("cost-digest", "Cost digest", "email", "Keep the cost of a drop in view", "savings-report")],
     ["van-fill", "on-time-rate"],
     [("two-truths", "Our report and the ledger disagree"), ("late-numbers", "Numbers come when the month is over")],
     ["Which costs are left out?", "Does the fuel price hide the saving?"]),
    Stage("steady-running", "Steady running", "care-desk", "handover-to-care", "half-year-run",
     ["Notice what slips before the customer does", "Keep the plan honest while people and roads change"],
     ["It runs, and somebody looks after it", "Problems are gone before the night shift starts"],
     [("watch-set", "Watch set up", "alarm-rules-on", "We get told before the driver does", "Each alarm has somebody who answers"),
      ("season-passed", "High season passed", "high-season-closed", "December was just a month", "No night was planned by hand")],
     [("health-review", "Running review", "video", "Look at what slipped and why", "route-audit"),
      ("tip-of-use", "Tips in the product", "in-product", "Show what a depot does not use yet", "training-pack")],
     ["on-time-rate", "answer-rate"],
     [("silent-drift", "Plans get worse and nobody says so"), ("new-people", "Half of the night shift is new")],
     ["Who watches in the holidays?", "Why did the plan change on Friday?"]),
    Stage("renewing", "Renewal", "renewals-lead", "renewal-opened", "renewal-signed",
     ["Renew on results that both sides can name", "Decide early what the next contract is for"],
     ["Signing again took one meeting", "We know what the next two years should bring"],
     [("wish-list", "Wishes collected", "wish-list-agreed", "Each depot was asked", "Each wish has an answer"),
      ("terms-clear", "Terms clear", "terms-agreed", "No clause surprised our lawyers", "The price follows from the savings report")],
     [("outlook-meeting", "Outlook meeting", "depot-visit", "Look ahead with those who decide", "savings-report"),
      ("terms-mail", "Terms by mail", "email", "Leave time to read before the meeting", "order-form")],
     ["depot-cover", "plan-use"],
     [("price-fear", "We fear the price after the pilot"), ("slow-lawyers", "Our lawyers need six weeks")],
     ["What if we sell a depot?", "Can we pay by van?"]),
]

# id, title, trigger delay, why, steps, asset, event that ends it
PLAYS = [
    ("call-the-director", "Call the director", "A director who hears it from us first stays on our side",
     ["Call the fleet director the same day", "Agree one new date", "Write down the reason"], "risk-list", "new-date-agreed"),
    ("second-pair-of-eyes", "Second pair of eyes", "Whoever built it no longer sees what is wrong with it",
     ["Give the case to another engineer", "Go through one night together", "Change one thing and look again"], "route-audit", "second-look-done"),
    ("back-to-the-dock", "Back to the dock", "Most trouble is easier to see than to describe",
     ["Spend a night at the depot", "List what the plan does not know", "Agree what will be added"], "depot-map", "dock-night-done"),
]
RITUALS = [
    ("plan-meeting", "Plan meeting", "Clear what keeps the next milestone from being met"),
    ("numbers-meeting", "Numbers meeting", "Look at the metrics together and pick one to move"),
    ("depot-round", "Depot round", "Hear each depot once without the others talking"),
]
CADENCES = ["every 2 weeks on Tuesday", "monthly on the first Tuesday", "weekly", "quarterly", "every 6 weeks"]
GOALS = ["Plan the night in one hour", "Send no van out half empty", "Promise a time and keep it", "Run ten depots like one"]
REASONS = ["the first drafts took twice as long as promised", "two depots gave up half-way last year",
           "new planners were left alone too early", "nobody could say what had been saved"]
THOUGHTS = ["Will my drivers accept this?", "I cannot plan twice", "Show me, do not tell me", "It worked at the other depot"]
DOINGS = ["Compare the plan with last night's", "Call the drivers one by one", "Print the dock list", "Clean the address file"]
NEEDS = ["A date I can tell the drivers", "One page for the wall", "A name and a number for the night"]
OPPORTUNITIES = ["Warn before the export fails", "Offer courses at night", "Compare depots in one view", "Show the cost of a change"]
WORDS = ["amber", "birch", "cedar", "delta", "elm", "fjord", "grove", "heath", "inlet", "juniper", "kelp", "lagoon", "moss", "north",
         "oak", "pine", "quarry", "reed", "spruce", "tarn", "upland", "vale", "willow", "yarrow"]
