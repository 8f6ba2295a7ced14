# SPDX-License-Identifier: GPL-3.0-or-later
# %% [markdown]
# # How often is this right? Draw a sample and read it
#
# 1. Run this notebook: it draws claims by chance and writes them, with their sentences, into a CSV file. A file that is there is never written over.
# 2. Open the file and fill the column `verdict`: `right` when place, side and month are what the article says, `wrong` when not, empty when you cannot tell.
# 3. Run it again: it prints the precision with its interval, for all and by kind of change.
# %% tags=["parameters"]
export = ".."
engine = None
size = 100              # claims to draw
seed = 1                # the same seed draws the same claims
sample = "audit_sample.csv"
labels = None           # the file with your verdicts; None takes the sample
# %%
import hashlib
from pathlib import Path

import pandas as pd

from marchland_tables import Tables, interval, with_apostrophe

tables = Tables(export, engine)
print(tables.package["title"], "read with", tables.engine)
evidence = tables.read("evidence")
# %% [markdown]
# ## The sample
#
# Claims are put in the order of a checksum of seed and id, and the first are taken: the same on every machine. Claims that deny are among them.
# %%
order = evidence["claim_id"].map(lambda claim: hashlib.sha256(f"{seed}:{claim}".encode()).hexdigest())
drawn = evidence.assign(order=order).drop_duplicates("claim_id").sort_values("order").head(size)
columns = ["claim_id", "sentence", "title", "published", "place_name", "kind", "gainer", "loser", "date_start", "date_end", "denies", "source", "url", "article_id", "sentence_start", "confidence"]
to_label = drawn[columns].copy()
to_label.insert(0, "verdict", "")
if evidence["sentence"].isna().all() and len(evidence) > 0:
    print("This export was made without the press's sentences: read the articles by their address, or export again without --no-text.")
if sample and Path(sample).exists():
    print(sample, "is there and is kept: for another sample, give another name")
elif sample:
    to_label.apply(lambda column: column.map(with_apostrophe)).to_csv(sample, index=False)
    print(len(to_label), "claims written to", sample)
# %% [markdown]
# ## The result
#
# Wilson's interval of 95 %. A claim without a verdict counts neither way.
# %%
labels = labels or sample
if labels and Path(labels).exists():
    read = pd.read_csv(labels, dtype=str, keep_default_na=False)
    verdict = read["verdict"].str.strip().str.lower()
    unknown = sorted(set(verdict) - {"right", "wrong", ""})
    if unknown:
        raise ValueError(f"{labels}: verdicts {unknown}; write right, wrong, or nothing")
    judged = read[verdict != ""].assign(right=verdict[verdict != ""] == "right")

    def precision(rows):
        low, high = interval(int(rows["right"].sum()), len(rows))
        return f"{rows['right'].sum() / len(rows):.2f} ({low:.2f} to {high:.2f}), {int(rows['right'].sum())} of {len(rows)}"

    if len(judged) == 0:
        print("no verdict yet: fill the column verdict in", labels, "and run this again")
    else:
        print("precision:", precision(judged))
        for kind, rows in judged.groupby("kind"):
            print(f"  {kind}:", precision(rows))
        # Does the extractor know when it is wrong?
        sure = pd.to_numeric(judged["confidence"])
        print("mean confidence of right ones:", f"{sure[judged['right']].mean():.2f};", "of wrong ones:", f"{sure[~judged['right']].mean():.2f}")
